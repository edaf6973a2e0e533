package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.Map;
import org.kehu.common.record.Field;

/**
 * What a list counts.
 *
 * @param count records of the view as filtered
 * @param views how many records each view has that there is, without the filter
 * @param sums of its money columns, in base currency
 */
public record ListFigures(long count, Map<Whose, Long> views, Map<Field<?>, BigDecimal> sums) {
    static final ListFigures NONE = new ListFigures(0, Map.of(), Map.of());

    ListFigures with(Map<Field<?>, BigDecimal> now) {
        return new ListFigures(count, views, now);
    }

    long all() {
        return of(Whose.ALL);
    }

    long of(Whose view) {
        return views.getOrDefault(view, 0L);
    }
}
