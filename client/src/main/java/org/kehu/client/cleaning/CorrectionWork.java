package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordPage;
import org.kehu.client.task.Progress;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Correction;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Looks what would be written otherwise, and says by which command. */
record CorrectionWork(RecordDesk desk, RecordType type) {
    private static final int SHOWN = 1_000;

    /** Reads through all that have such a finding, page by page; only what is shown stays in memory. Never on the FX thread. */
    CorrectionPlan plan(List<Finding> findings, Progress progress) {
        Counting counting = new Counting();
        List<Filter> any = findings.stream()
                .filter(finding -> finding.kind().isCorrectable())
                .map(Finding::filter)
                .toList();
        if (any.isEmpty()) {
            return counting.plan();
        }
        RecordQuery query = RecordQuery.of(type).where(new Filter.Or(any));
        long count = desk.records().count(query);
        long read = 0;
        Page page = Page.first(Page.MOST);
        while (!progress.isCancelled()) {
            RecordPage found = desk.records().page(query.page(page));
            Map<RecordRef, CrmRecord> roots = roots(found.records());
            found.records().forEach(record -> counting.add(record, mayEdit(record, roots)));
            read += found.records().size();
            progress.report(read, count);
            if (found.records().size() < page.size()) {
                break;
            }
            page = page.from(found.places().get(found.places().size() - 1));
        }
        return counting.plan();
    }

    private Map<RecordRef, CrmRecord> roots(List<CrmRecord> records) {
        return type.parent() == null
                ? Map.of()
                : desk.records()
                        .findAll(records.stream()
                                .map(this::above)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }

    /** Null if it has none that its reader is told of: nobody can say then whether he may edit it. */
    private @Nullable RecordRef above(CrmRecord record) {
        Field<UUID> parent = type.parent();
        UUID id = parent == null || record.withholds(parent) ? null : record.get(parent);
        return parent == null || id == null ? null : new RecordRef(String.valueOf(parent.target()), id);
    }

    private boolean mayEdit(CrmRecord record, Map<RecordRef, CrmRecord> roots) {
        RecordRef above = above(record);
        CrmRecord root = type.parent() == null ? record : above == null ? null : roots.get(above);
        return root != null && desk.records().access().may(RecordAction.EDIT, type, root);
    }

    /** What rewrites those values of a record that it has by then; null if there are none. */
    @Nullable Command correct(CrmRecord now, Set<Field<?>> chosen) {
        FieldChanges changes = FieldChanges.of(now);
        for (Correction correction : Correction.of(now)) {
            if (chosen.contains(correction.field()) && desk.mayEdit(now, correction.field())) {
                changes = with(changes, now, correction.field(), correction.after());
            }
        }
        return changes.changes().isEmpty() ? null : new EditRecord(changes, now.revision());
    }

    @SuppressWarnings("unchecked")
    private static <V> FieldChanges with(FieldChanges changes, CrmRecord now, Field<V> field, Object value) {
        return changes.with(now, field, (V) value);
    }

    private final class Counting {
        private final List<CorrectionPlan.Line> lines = new ArrayList<>();
        private final Map<Field<?>, Integer> values = new LinkedHashMap<>();
        private final List<RecordRef> records = new ArrayList<>();
        private int leftRecords;
        private int leftFields;

        void add(CrmRecord record, boolean mine) {
            boolean some = false;
            for (Correction correction : Correction.of(record)) {
                if (!desk.mayRead(type, correction.field())) {
                    continue; // nobody is told of it
                }
                if (!mine) {
                    leftRecords++;
                } else if (!desk.mayEdit(record, correction.field())) {
                    leftFields++;
                } else {
                    some = true;
                    values.merge(correction.field(), 1, Integer::sum);
                    if (lines.size() < SHOWN) {
                        lines.add(new CorrectionPlan.Line(record, correction));
                    }
                }
            }
            if (some) {
                records.add(record.ref());
            }
        }

        CorrectionPlan plan() {
            return new CorrectionPlan(lines, values, records, leftRecords, leftFields);
        }
    }
}
