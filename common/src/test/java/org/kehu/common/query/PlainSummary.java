package org.kehu.common.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.query.SummaryQuery.Having;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;

/** Figures over records by plain loops. */
record PlainSummary(PlainEvaluator records, SummaryQuery query, RecordType type) {

    List<List<@Nullable Object>> rows() {
        Map<List<@Nullable Object>, List<CrmRecord>> groups = new LinkedHashMap<>();
        if (query.groups().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        records.matching(query.records())
                .forEach(record -> groups.computeIfAbsent(values(record), none -> new ArrayList<>())
                        .add(record));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        groups.forEach((values, members) -> rows.add(row(values, members)));
        return rows.stream()
                .filter(this::isKept)
                .sorted(this::compare)
                .limit(query.limit())
                .toList();
    }

    private List<@Nullable Object> values(CrmRecord record) {
        List<@Nullable Object> values = new ArrayList<>();
        query.groups().forEach(group -> values.add(bucket(group, records.value(record, group.path()))));
        return values;
    }

    private static @Nullable Object bucket(Group group, @Nullable Object value) {
        if (group.bucket() == SummaryQuery.Bucket.EACH || value == null) {
            return value;
        }
        LocalDate day = value instanceof Instant instant
                ? instant.atZone(Objects.requireNonNull(group.zone())).toLocalDate()
                : (LocalDate) value;
        return switch (group.bucket()) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private List<@Nullable Object> row(List<@Nullable Object> values, List<CrmRecord> members) {
        List<@Nullable Object> row = new ArrayList<>(values);
        query.figures().forEach(figure -> row.add(figure(figure, members)));
        return row;
    }

    private @Nullable Object figure(Figure figure, List<CrmRecord> members) {
        Path path = figure.path();
        if (path == null) {
            return (long) members.size();
        }
        List<Object> values = members.stream()
                .flatMap(record -> Stream.ofNullable(records.value(record, path)))
                .flatMap(value -> Stream.ofNullable(value instanceof Money money ? money.base() : value))
                .toList();
        return switch (figure.function()) {
            case COUNT -> (long) values.size();
            case SUM -> values.isEmpty() ? null : sum(values);
            case AVERAGE ->
                values.isEmpty()
                        ? null
                        : sum(values).divide(BigDecimal.valueOf(values.size()), 4, RoundingMode.HALF_UP);
            case LEAST -> values.stream().min(PlainOrder::keys).orElse(null);
            case GREATEST -> values.stream().max(PlainOrder::keys).orElse(null);
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isKept(List<@Nullable Object> row) {
        for (Having having : query.having()) {
            Object figure = row.get(query.groups().size() + having.figure());
            if (figure == null || !holds(having, new BigDecimal(figure.toString()).compareTo(having.value()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Having having, int order) {
        return switch (having.operator()) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /** Texts that differ only where their keys are cut may come in either order. */
    private int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < query.groups().size(); i++) {
            Field<?> field = records.field(type, query.groups().get(i).path());
            Object mine = PlainOrder.key(field, one.get(i));
            Object theirs = PlainOrder.key(field, other.get(i));
            int order = PlainOrder.compareOrAbsent(mine, theirs, false);
            boolean tied = order == 0 && !Objects.equals(one.get(i), other.get(i));
            if (order != 0 || tied) {
                return order;
            }
        }
        return 0;
    }

    /** Whether rows come in the order of their group values, as far as these differ in what they sort by. */
    boolean isOrdered(List<List<@Nullable Object>> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** A row whose decimals are equal whatever their scale. */
    static List<@Nullable Object> comparable(List<@Nullable Object> row) {
        List<@Nullable Object> same = new ArrayList<>();
        row.forEach(value -> same.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value));
        return same;
    }
}
