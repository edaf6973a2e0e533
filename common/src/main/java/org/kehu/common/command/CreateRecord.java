package org.kehu.common.command;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Makes a record of any type from the values given.
 *
 * @param id made by the giver
 * @param alias the provisional number shown meanwhile, kept so that it can still be searched for; null if none was shown
 */
public record CreateRecord(
        UUID id, FieldValues values, @Nullable String alias) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return parent(schema, values).stream().toList();
    }

    /** The touch of the record that a new child belongs to. */
    static java.util.Optional<Touch> parent(RecordSchema schema, FieldValues values) {
        Field<UUID> link = schema.type(values.type()).parent();
        UUID parent = link == null ? null : values.get(link);
        if (link == null || parent == null) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                new Touch(new RecordRef(Objects.requireNonNull(link.target()), parent), RecordAction.READ));
    }

    @Override
    public List<FieldWrite> writes() {
        return values.values().keySet().stream()
                .map(name -> new FieldWrite(values.type(), name))
                .toList();
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(id, values);
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(values.type());
        CrmRecord fresh = CrmRecord.blank(type, id);
        Numbering numbering = type.numbering();
        if (numbering != null && alias != null) {
            fresh = fresh.with(numbering.alias(), alias);
        }
        CrmRecord begun = facts.begun(filled(fresh, values));
        checkMayCreate(facts, begun);
        return Decision.accepted(patch(begun));
    }

    static CrmRecord filled(CrmRecord record, FieldValues values) {
        CrmRecord result = record;
        for (String name : values.values().keySet()) {
            result = with(result, record.type().field(name), values);
        }
        return result;
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, FieldValues values) {
        return record.with(field, values.get(field));
    }

    private static RecordPatch patch(CrmRecord record) {
        CrmRecord blank = CrmRecord.blank(record.type(), record.id());
        return Objects.requireNonNull(RecordPatch.between(blank, record, RecordPatch.Action.CREATE));
    }

    /** A child may be made under a root that one may create such children under, a root within one's own reach. */
    static void checkMayCreate(Facts facts, CrmRecord record) {
        CrmRecord root = record;
        RecordType type = record.type();
        while (root.type().parent() != null) {
            Field<UUID> link = root.type().parent();
            UUID parent = link == null ? null : root.get(link);
            if (link == null || parent == null) {
                throw new Refusal(Reason.of(type, Objects.requireNonNull(type.parent()), "required"));
            }
            root = facts.get(facts.schema().type(Objects.requireNonNull(link.target())), parent);
            if (root.isDeleted()) {
                throw new Refusal("record_deleted", root.type().name(), Quoted.title(root));
            }
        }
        if (!facts.access().may(RecordAction.CREATE, type, root)) {
            throw new Refusal("not_allowed", RecordAction.CREATE.name(), type.name(), Quoted.title(record));
        }
    }
}
