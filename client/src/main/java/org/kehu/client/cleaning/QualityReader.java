package org.kehu.client.cleaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** Tells how good customers are, by summaries of the store. Blocks: never on the FX thread. */
record QualityReader(RecordDesk desk, RecordQuery living, Findings.Days days) {
    private static final int MONTHS = 12;
    private static final Figure COMPLETE = new Figure(Function.AVERAGE, Path.of(Customer.COMPLETENESS));

    Quality read() {
        boolean complete = mayRead(Customer.COMPLETENESS);
        boolean verified = mayRead(Customer.LAST_VERIFIED_AT);
        return new Quality(
                complete ? average() : null,
                complete ? tenths() : List.of(),
                verified ? desk.records().count(confirmed()) : null,
                verified ? months() : Map.of(),
                keepers(Customer.OWNER),
                keepers(Customer.DEPARTMENT));
    }

    private boolean mayRead(Field<?> field) {
        return desk.mayRead(Customer.TYPE, field);
    }

    private List<List<@Nullable Object>> rows(RecordQuery of, List<Group> groups, Figure... figures) {
        return desk.records().summary(SummaryQuery.of(of, groups, figures));
    }

    private RecordQuery confirmed() {
        return living.where(Filter.compare(
                Customer.LAST_VERIFIED_AT,
                Operator.GE,
                days.today()
                        .minusDays(days.unverified())
                        .atStartOfDay(days.zone())
                        .toInstant()));
    }

    private @Nullable BigDecimal average() {
        return (BigDecimal) rows(living, List.of(), COMPLETE).get(0).get(0);
    }

    private List<Long> tenths() {
        Long[] counts = new Long[Quality.TENTHS];
        java.util.Arrays.fill(counts, 0L);
        for (List<@Nullable Object> row : rows(living, List.of(Group.by(Customer.COMPLETENESS)), Figure.count())) {
            if (row.get(0) instanceof BigDecimal percent) {
                int tenth = Math.min(Quality.TENTHS - 1, percent.intValue() / Quality.TENTHS);
                counts[tenth] += number(row.get(1));
            }
        }
        return List.of(counts);
    }

    private Map<LocalDate, Long> months() {
        LocalDate first = days.today().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        Map<LocalDate, Long> months = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(first.plusMonths(i), 0L);
        }
        RecordQuery since = living.where(Filter.compare(
                Customer.LAST_VERIFIED_AT,
                Operator.GE,
                first.atStartOfDay(days.zone()).toInstant()));
        Group month = new Group(Path.of(Customer.LAST_VERIFIED_AT), Bucket.MONTH, days.zone());
        for (List<@Nullable Object> row : rows(since, List.of(month), Figure.count())) {
            if (row.get(0) instanceof LocalDate day) {
                months.computeIfPresent(day, (key, none) -> number(row.get(1)));
            }
        }
        return months;
    }

    /** The largest first. */
    private List<Keeper> keepers(Field<UUID> by) {
        if (!mayRead(by)) {
            return List.of();
        }
        boolean complete = mayRead(Customer.COMPLETENESS);
        Figure[] figures = complete ? new Figure[] {Figure.count(), COMPLETE} : new Figure[] {Figure.count()};
        List<List<@Nullable Object>> all = rows(living, List.of(Group.by(by)), figures);
        Map<@Nullable Object, Long> confirmed = new HashMap<>();
        if (mayRead(Customer.LAST_VERIFIED_AT)) {
            rows(confirmed(), List.of(Group.by(by)), Figure.count())
                    .forEach(row -> confirmed.put(row.get(0), number(row.get(1))));
        }
        Map<RecordRef, String> names = desk.records().titles(refs(by, all));
        List<Keeper> keepers = new ArrayList<>();
        for (List<@Nullable Object> row : all) {
            if (row.get(0) instanceof UUID id) {
                RecordRef ref = new RecordRef(target(by), id);
                keepers.add(new Keeper(
                        names.getOrDefault(ref, ""),
                        number(row.get(1)),
                        complete ? (BigDecimal) row.get(2) : null,
                        mayRead(Customer.LAST_VERIFIED_AT) ? confirmed.getOrDefault(id, 0L) : null,
                        Filter.and(living.filter(), Filter.eq(by, id))));
            }
        }
        keepers.sort(java.util.Comparator.comparingLong(Keeper::count).reversed());
        return List.copyOf(keepers);
    }

    private static Set<RecordRef> refs(Field<UUID> by, List<List<@Nullable Object>> rows) {
        Set<RecordRef> refs = new HashSet<>();
        for (List<@Nullable Object> row : rows) {
            if (row.get(0) instanceof UUID id) {
                refs.add(new RecordRef(target(by), id));
            }
        }
        return refs;
    }

    private static String target(Field<UUID> link) {
        return Objects.requireNonNull(link.target());
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
