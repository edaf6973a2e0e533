package org.kehu.common.importing.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** Records of imports. */
final class Batches {
    private static final int MOST = 20;

    private Batches() {}

    static boolean mayMake(ImportDesk desk) {
        return desk.access().scope(RecordAction.CREATE, ImportBatch.TYPE) != Scope.NONE;
    }

    static Command begun(UUID id, ImportPlan plan, String fingerprint) {
        FieldValues values = FieldValues.of(ImportBatch.TYPE)
                .with(ImportBatch.FILE, cut(plan.table().name()))
                .with(ImportBatch.FINGERPRINT, fingerprint)
                .with(ImportBatch.RECORD_TYPE, plan.type().name())
                .with(ImportBatch.MODE, plan.mode().name())
                .with(ImportBatch.ROWS, BigDecimal.valueOf(plan.survey().rows()));
        return new CreateRecord(id, values, null);
    }

    private static String cut(String name) {
        int limit = ImportBatch.FILE.limit();
        return name.length() <= limit ? name : name.substring(0, limit);
    }

    /** Null if it is not here any more. */
    static @Nullable Command ended(ImportDesk desk, UUID id, Counts counts) {
        CrmRecord batch = desk.find(ImportBatch.TYPE, List.of(id)).get(id);
        if (batch == null || batch.isDeleted()) {
            return null;
        }
        FieldChanges changes = FieldChanges.of(batch)
                .with(batch, ImportBatch.CREATED, BigDecimal.valueOf(counts.created()))
                .with(batch, ImportBatch.UPDATED, BigDecimal.valueOf(counts.updated()))
                .with(batch, ImportBatch.UNCHANGED, BigDecimal.valueOf(counts.unchanged()))
                .with(batch, ImportBatch.REFUSED, BigDecimal.valueOf(counts.refused()))
                .with(batch, ImportBatch.SKIPPED, BigDecimal.valueOf(counts.skipped()))
                .with(batch, ImportBatch.ENDED_AT, desk.now());
        return new EditRecord(changes, batch.revision());
    }

    /** It went into the bin with what was imported. */
    static boolean isTakenBack(ImportDesk desk, UUID id) {
        CrmRecord batch = desk.find(ImportBatch.TYPE, List.of(id)).get(id);
        return batch != null && batch.isDeleted();
    }

    static List<CrmRecord> of(ImportDesk desk, String type, String fingerprint) {
        return desk.list(RecordQuery.of(ImportBatch.TYPE)
                .where(Filter.and(
                        Filter.eq(ImportBatch.FINGERPRINT, fingerprint), Filter.eq(ImportBatch.RECORD_TYPE, type)))
                .limit(MOST));
    }
}
