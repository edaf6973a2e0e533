package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.Map;
import org.kehu.common.record.Field;

/**
 * What a list counts.
 *
 * @param count records of the view as filtered
 * @param sums of its money columns, in base currency
 */
public record ListFigures(long count, long all, long mine, Map<Field<?>, BigDecimal> sums) {
    static final ListFigures NONE = new ListFigures(0, 0, 0, Map.of());
}
