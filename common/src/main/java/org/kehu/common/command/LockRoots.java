package org.kehu.common.command;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Locks the roots of everything that the unit touches, once, in their order, before the first read. Those of units that share a
 * transaction are locked together before the first of them.
 */
final class LockRoots implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        passage.tx().readAhead(touched(passage));
        SortedSet<RecordRef> roots = roots(passage);
        passage.tx().lock(roots);
        if (!roots.equals(roots(passage))) {
            throw new Contention("a merge has moved what was waited for");
        }
    }

    /** With what the commands make: that there is none yet is asked as well. */
    private static Set<RecordRef> touched(Passage<?> passage) {
        RecordSchema schema = passage.catalog().schema();
        Set<RecordRef> touched = new HashSet<>();
        for (CommandCall call : passage.unit().calls()) {
            call.command().touches(schema).forEach(touch -> touched.add(touch.record()));
            GivenValues given = call.command().given(schema);
            if (given != null) {
                touched.add(given.record());
            }
        }
        return touched;
    }

    private static SortedSet<RecordRef> roots(Passage<?> passage) {
        SortedSet<RecordRef> roots = new TreeSet<>();
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            roots.addAll(roots(passage.catalog().schema(), passage.tx(), passage.actor(), call));
        }
        return roots;
    }

    static Set<RecordRef> roots(RecordSchema schema, RecordTx tx, Actor actor, CommandCall call) {
        Command command = call.command();
        Set<RecordRef> roots = command.touches(schema).stream()
                .map(touch -> root(schema, tx, touch.record()))
                .collect(Collectors.toSet());
        roots.addAll(command.locks(actor.user()));
        return roots;
    }

    private static RecordRef root(RecordSchema schema, RecordTx tx, RecordRef ref) {
        RecordRef at = ref;
        RecordType type = schema.type(at.type());
        Field<UUID> link = type.parent();
        while (link != null) {
            UUID parent = tx.parent(type, at.id());
            String target = link.target();
            if (parent == null || target == null) {
                return at;
            }
            at = new RecordRef(target, parent);
            type = schema.type(target);
            link = type.parent();
        }
        return at;
    }
}
