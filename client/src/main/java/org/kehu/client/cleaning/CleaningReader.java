package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Progress;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordType;

/** Counts what is found, by the queries that a list of it would ask. Blocks: never on the FX thread. */
record CleaningReader(RecordDesk desk, RecordType type, Findings.Days days) {
    private static final Comparator<FoundKind> MOST_MISSING = Comparator.comparing(
                    (FoundKind found) -> found.finding().kind())
            .thenComparing(
                    found -> found.finding().kind() == Finding.Kind.MISSING ? found.count() : 0,
                    Comparator.reverseOrder());

    RecordQuery living() {
        return RecordQuery.of(type).where(Findings.living(type, desk.records().access()));
    }

    CleaningFigures read(Progress progress) {
        long total = desk.records().count(living());
        List<Finding> findings = Findings.of(type, desk.records().access(), days);
        List<FoundKind> found = new ArrayList<>();
        for (int i = 0; i < findings.size() && !progress.isCancelled(); i++) {
            Finding finding = findings.get(i);
            long count = desk.records().count(RecordQuery.of(type).where(finding.filter()));
            if (count > 0) {
                found.add(new FoundKind(finding, count, total == 0 ? 0 : (double) count / total));
            }
            progress.report(i + 1, findings.size() + 1);
        }
        found.sort(MOST_MISSING);
        return new CleaningFigures(total, List.copyOf(found), quality(total));
    }

    private @Nullable Quality quality(long total) {
        boolean told = type == Customer.TYPE && total > 0;
        return told ? new QualityReader(desk, living(), days).read() : null;
    }
}
