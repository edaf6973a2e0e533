package org.kehu.client.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** What a column holds over the whole view: how many are filled, and of what adds up or has an order the sum, average and ends. */
record ColumnFigures(RecordDesk desk, RecordQuery query, Field<?> field) {

    /** Figures by the key of their label, as they are shown. Blocks: never on the FX thread. */
    Map<String, String> read() {
        Formats formats = desk.texts().formats();
        List<Function> functions = functions(field.kind());
        List<Figure> figures = new ArrayList<>(List.of(Figure.count()));
        functions.forEach(function -> figures.add(new Figure(function, Path.of(field))));
        List<@Nullable Object> row = desk.records()
                .summary(SummaryQuery.of(query, List.of(), figures.toArray(Figure[]::new)))
                .get(0);
        long count = number(row.get(0));
        long empty = desk.records().count(query.where(Filter.empty(field)));
        Map<String, String> read = new LinkedHashMap<>();
        read.put("figure.count", formats.integer(count));
        read.put("figure.filled", formats.integer(count - empty));
        read.put("figure.empty", formats.integer(empty));
        for (int i = 0; i < functions.size(); i++) {
            read.put("figure." + functions.get(i).name().toLowerCase(java.util.Locale.ROOT), text(row.get(i + 1)));
        }
        return read;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static List<Function> functions(FieldKind kind) {
        return switch (kind) {
            case NUMBER, COUNTER, MONEY -> List.of(Function.SUM, Function.AVERAGE, Function.LEAST, Function.GREATEST);
            case DATE, INSTANT -> List.of(Function.LEAST, Function.GREATEST);
            default -> List.of();
        };
    }

    private String text(@Nullable Object value) {
        Formats formats = desk.texts().formats();
        if (value instanceof LocalDate day) {
            return formats.date(day);
        }
        if (value instanceof Instant instant) {
            return formats.instant(instant);
        }
        if (value instanceof Long whole) {
            return formats.integer(whole);
        }
        return value instanceof BigDecimal sum
                ? HeadingText.sum(formats, field, sum, desk.baseCurrency())
                : Formats.NOTHING;
    }
}
