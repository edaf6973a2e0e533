package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Every link that any type declares to a type; and the records that point to one record by them, its children first. */
final class References {
    private References() {}

    /** A link of a type. */
    record Link(RecordType from, Field<UUID> field) {

        /** The records that point to one by it. */
        RecordQuery query(UUID target) {
            return RecordQuery.of(from).where(new Filter.Compare(Path.of(field), Filter.Operator.EQ, target));
        }
    }

    static List<Link> to(RecordSchema schema, RecordType target) {
        List<Link> links = new ArrayList<>();
        for (RecordType type : schema.types()) {
            for (Field<?> field : type.fields()) {
                if (target.name().equals(field.target())) {
                    links.add(new Link(type, link(field)));
                }
            }
        }
        return links;
    }

    @SuppressWarnings("unchecked")
    private static Field<UUID> link(Field<?> field) {
        return (Field<UUID>) field;
    }

    /** What makes records that point to {@code from} point to {@code to}; at most so many, the others are left. */
    static List<RecordPatch> moved(Facts facts, CrmRecord from, CrmRecord to, int most) {
        List<RecordPatch> patches = new ArrayList<>();
        int room = most;
        for (Link link : to(facts.schema(), from.type())) {
            for (CrmRecord one : pointing(facts, link, from.id())) {
                room -= 1 + hanging(facts, link, one);
                if (room < 0) {
                    return patches;
                }
                if (!one.ref().equals(from.ref())) {
                    patches.add(moved(facts, link, one, to));
                }
            }
        }
        return patches;
    }

    private static RecordPatch moved(Facts facts, Link link, CrmRecord one, CrmRecord to) {
        boolean itself = one.ref().equals(to.ref());
        CrmRecord led = one.with(link.field(), itself ? null : to.id());
        return isSaid(facts, led)
                ? RecordPatch.delete(one)
                : RecordPatch.update(one)
                        .set(link.field(), led.get(link.field()))
                        .done();
    }

    /** Whether what may be said once is said by another one that belongs to the same. */
    private static boolean isSaid(Facts facts, CrmRecord led) {
        Field<UUID> parent = led.type().parent();
        Field<?> once = led.type().fields().stream()
                .filter(field -> field.is(Trait.ONCE))
                .findFirst()
                .orElse(null);
        return once != null
                && parent != null
                && !led.isDeleted()
                && facts.children(led.type(), led.require(parent)).stream()
                        .anyMatch(other -> !other.id().equals(led.id())
                                && !other.isDeleted()
                                && Objects.equals(other.get(once), led.get(once)));
    }

    /** How many records move along with one, since they hang on it. */
    private static int hanging(Facts facts, Link link, CrmRecord one) {
        int many = 0;
        if (link.field() == link.from().parent()) {
            for (RecordType child : facts.schema().childrenOf(link.from())) {
                many += facts.children(child, one.id()).size();
            }
        }
        return many;
    }

    private static List<CrmRecord> pointing(Facts facts, Link link, UUID target) {
        if (link.field() == link.from().parent()) {
            return facts.children(link.from(), target);
        }
        if (link.from().isConfiguration()) {
            return facts.configuration(link.from()).stream()
                    .filter(record -> target.equals(record.get(link.field())))
                    .toList();
        }
        return facts.held(link.query(target).limit(Page.MOST));
    }
}
