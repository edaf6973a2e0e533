package org.kehu.client.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.records.Operation;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * What has become of the values that an operation gave: which stand, which somebody has changed since, and which can be put
 * back one by one. Of records that were made, deleted or restored nothing is put back by field.
 *
 * @param now records of the operation as they are, as far as this device holds them
 */
record SinceThen(RecordDesk desk, Operation operation, Map<RecordRef, CrmRecord> now) {

    /** Reads the records. Blocks: never on the FX thread. */
    static SinceThen read(RecordDesk desk, Operation operation) {
        List<RecordRef> changed = operation.patches().stream()
                .filter(patch -> patch.action() == RecordPatch.Action.UPDATE)
                .map(RecordPatch::record)
                .filter(ref -> desk.schema().find(ref.type()) != null)
                .distinct()
                .toList();
        return new SinceThen(desk, operation, desk.records().findAll(changed));
    }

    /** The value that stands there, of a field that was set; null if this device cannot tell. */
    @Nullable Standing standing(RecordPatch patch, Field<?> field) {
        CrmRecord record = now.get(patch.record());
        boolean edit = patch.action() == RecordPatch.Action.UPDATE;
        if (!edit
                || record == null
                || record.isDeleted()
                || record.withholds(field)
                || !(patch.changes().get(field.name()) instanceof Change.Set set)) {
            return null;
        }
        return new Standing(record, set, record.get(field), new RecordEdits(desk).canEdit(record, field));
    }

    private boolean isOwner(RecordPatch patch, Field<?> field) {
        return field == desk.schema().type(patch.record().type()).scopes().owner();
    }

    private List<Field<?>> fields(RecordPatch patch) {
        return desk.schema().type(patch.record().type()).fields().stream()
                .filter(field -> patch.changes().containsKey(field.name()))
                .<Field<?>>map(field -> field)
                .toList();
    }

    /** Whether a part of it was changed since, and a part can still be taken back. */
    boolean isPartly() {
        return !rest().isEmpty() && anyChangedSince();
    }

    boolean anyChangedSince() {
        return operation.patches().stream()
                .anyMatch(patch -> fields(patch).stream().anyMatch(field -> {
                    Standing standing = standing(patch, field);
                    return standing != null && standing.canPutBack() && standing.isChangedSince();
                }));
    }

    /** Puts back all fields that nobody has changed since: one operation. */
    List<Command> rest() {
        Map<RecordRef, FieldChanges> changes = new LinkedHashMap<>();
        for (RecordPatch patch : operation.patches()) {
            for (Field<?> field : fields(patch)) {
                Standing standing = standing(patch, field);
                if (standing != null && standing.canPutBack() && !standing.isChangedSince() && !isOwner(patch, field)) {
                    CrmRecord record = standing.record();
                    FieldChanges before = changes.getOrDefault(patch.record(), FieldChanges.of(record));
                    changes.put(
                            patch.record(),
                            with(before, record, field, standing.set().before()));
                }
            }
        }
        List<Command> commands = new ArrayList<>();
        changes.forEach((ref, change) -> {
            CrmRecord record = now.get(ref);
            if (record != null && !change.changes().isEmpty()) {
                commands.add(new EditRecord(change, record.revision()));
            }
        });
        return commands;
    }

    @SuppressWarnings("unchecked")
    private static <V> FieldChanges with(
            FieldChanges changes, CrmRecord record, Field<V> field, @Nullable Object value) {
        return changes.with(record, field, (V) value);
    }
}
