package org.kehu.common.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to one record: made, changed, put into the bin or taken out of it, with a change per field by name. */
public record RecordPatch(RecordRef record, Action action, Map<String, Change> changes) {
    /** What is done to the record as a whole. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE
    }

    public RecordPatch {
        changes = Map.copyOf(changes);
    }

    public static Draft create(RecordType type, java.util.UUID id) {
        return new Draft(CrmRecord.blank(type, id), Action.CREATE);
    }

    public static Draft update(CrmRecord record) {
        return new Draft(record, Action.UPDATE);
    }

    public static RecordPatch delete(CrmRecord record) {
        return new RecordPatch(record.ref(), Action.DELETE, Map.of());
    }

    public static RecordPatch restore(CrmRecord record) {
        return new RecordPatch(record.ref(), Action.RESTORE, Map.of());
    }

    /** The patch that leads from one record to the other, null if nothing differs. */
    public static @Nullable RecordPatch between(CrmRecord before, CrmRecord after, Action action) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Field<?> field : after.type().fields()) {
            if (!after.withholds(field)) {
                putBetween(changes, field, before, after);
            }
        }
        return changes.isEmpty() && action == Action.UPDATE ? null : new RecordPatch(after.ref(), action, changes);
    }

    private static <V> void putBetween(Map<String, Change> changes, Field<V> field, CrmRecord before, CrmRecord after) {
        Change change = Change.between(field, before.get(field), after.get(field));
        if (change != null) {
            changes.put(field.name(), change);
        }
    }

    /** The record with every change of this patch; the whole-record action is the door's. */
    public CrmRecord applyTo(CrmRecord record) {
        return record.with(changes);
    }

    /** A patch being written down, field by field, with the record's current values as the befores. */
    public static final class Draft {
        private final CrmRecord record;
        private final Action action;
        private final Map<String, Change> changes = new LinkedHashMap<>();

        private Draft(CrmRecord record, Action action) {
            this.record = record;
            this.action = action;
        }

        public <V> Draft set(Field<V> field, @Nullable V value) {
            Change change = Change.between(field, record.get(field), field.normal(value));
            if (change != null) {
                changes.put(field.name(), change);
            }
            return this;
        }

        /** A value that only grows. */
        public <V extends Comparable<?>> Draft max(Field<V> field, V value) {
            changes.put(field.name(), new Change.Max(value));
            return this;
        }

        public RecordPatch done() {
            return new RecordPatch(record.ref(), action, changes);
        }
    }
}
