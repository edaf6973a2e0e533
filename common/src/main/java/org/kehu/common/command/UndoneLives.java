package org.kehu.common.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/**
 * What an undo puts into the bin or takes out of it: that needs the right to delete, as it does otherwise, but for what one
 * made oneself. Children go and come by the right on the record that they go and come with.
 */
final class UndoneLives {
    private final Facts facts;
    private final DoneOperation operation;
    private final Map<RecordRef, RecordPatch.Action> actions;
    /** Records that somebody else made, deleted or restored. */
    private final Set<RecordRef> foreign = new HashSet<>();

    private final Map<RecordRef, RecordPatch.Action> done = new HashMap<>();

    /**
     * @param operation all that it did, also what is taken back by other parts
     * @param deeds what of it is taken back
     * @param actions what the undo does to each record as a whole
     */
    UndoneLives(Facts facts, DoneOperation operation, List<Deed> deeds, Map<RecordRef, RecordPatch.Action> actions) {
        this.facts = facts;
        this.operation = operation;
        this.actions = actions;
        deeds.forEach(this::note);
    }

    private void note(Deed deed) {
        RecordPatch.Action action = deed.patch().action();
        if (action != RecordPatch.Action.UPDATE) {
            done.put(deed.record(), action);
        }
        if (!deed.user().equals(facts.actor().user())) {
            foreign.add(deed.record());
        }
    }

    void require(Collection<CrmRecord> records) {
        for (CrmRecord record : records) {
            RecordPatch.Action action = actions.get(record.ref());
            boolean goesOrComes = action != RecordPatch.Action.UPDATE && record.type() != Redirect.TYPE;
            if (goesOrComes && !isOwn(record) && !goesWithParent(record)) {
                facts.require(RecordAction.DELETE, record);
            }
            if (action == RecordPatch.Action.RESTORE && !comesWithParent(record)) {
                RestoreRecord.requireParent(facts, record);
            }
        }
    }

    private boolean isOwn(CrmRecord record) {
        boolean made = done.get(record.ref()) == RecordPatch.Action.CREATE
                || facts.actor().user().equals(record.get(SystemFields.CREATED_BY));
        return made && !foreign.contains(record.ref());
    }

    private static @Nullable RecordRef parent(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        return link == null || parent == null ? null : new RecordRef(String.valueOf(link.target()), parent);
    }

    private boolean goesWithParent(CrmRecord record) {
        RecordRef parent = parent(record);
        return parent != null && actions.get(parent) == actions.get(record.ref());
    }

    /** Its parent comes too, or comes in another part. */
    private boolean comesWithParent(CrmRecord record) {
        RecordRef parent = parent(record);
        if (parent != null && !actions.containsKey(parent) && !done.containsKey(parent)) {
            operation.to(Set.of(parent)).forEach(this::note);
        }
        return parent != null && done.get(parent) == RecordPatch.Action.DELETE;
    }
}
