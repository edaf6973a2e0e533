package org.kehu.client.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Progress;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.FactOf;
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
        Map<String, Long> flaws = flaws();
        List<FoundKind> found = new ArrayList<>();
        for (int i = 0; i < findings.size() && !progress.isCancelled(); i++) {
            Finding finding = findings.get(i);
            Long counted = flaws.get(finding.code());
            long count = counted != null
                    ? counted
                    : desk.records().count(RecordQuery.of(type).where(finding.filter()));
            if (count > 0) {
                found.add(new FoundKind(finding, count, total == 0 ? 0 : (double) count / total));
            }
            progress.report(i + 1, findings.size() + 1);
        }
        found.sort(MOST_MISSING);
        return new CleaningFigures(total, List.copyOf(found), quality(total));
    }

    /** All flaws in one reading of the book: how many records have each, by the code of its finding. */
    private Map<String, Long> flaws() {
        List<FactOf> facts = type.flaws().stream()
                .filter(fact -> desk.mayRead(type, fact.fact()) && desk.mayRead(type, fact.of()))
                .toList();
        List<Group> groups = facts.stream().map(fact -> Group.by(fact.fact())).toList();
        Map<String, Long> counts = new HashMap<>();
        if (groups.isEmpty()) {
            return counts;
        }
        facts.forEach(fact -> fact.fact().options().forEach(flaw -> counts.put(code(fact, flaw), 0L)));
        for (List<@Nullable Object> row : desk.records().summary(SummaryQuery.of(living(), groups, Figure.count()))) {
            long count = row.get(facts.size()) instanceof Number number ? number.longValue() : 0;
            for (int i = 0; i < facts.size(); i++) {
                if (row.get(i) instanceof String flaw) {
                    counts.merge(code(facts.get(i), flaw), count, Long::sum);
                }
            }
        }
        return counts;
    }

    private static String code(FactOf fact, String flaw) {
        return flaw + "." + fact.of().name();
    }

    private @Nullable Quality quality(long total) {
        boolean told = type == Customer.TYPE && total > 0;
        return told ? new QualityReader(desk, living(), days).read() : null;
    }
}
