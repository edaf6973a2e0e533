package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Page;
import org.kehu.common.record.Field;

/**
 * What one question of a list brought, off the FX thread.
 *
 * @param views how many records each view has that there is
 * @param sums of the money columns, in base currency, and of number columns, over the whole view; null if
 *     they are asked for after the rows
 * @param groups null if the list is not grouped
 */
record ListAnswer(
        long count,
        Map<Whose, Long> views,
        @Nullable Map<Field<?>, BigDecimal> sums,
        @Nullable List<ListGroup> groups,
        int window,
        Rows rows) {

    /** A window's rows. @param end place of the last, null if there is none */
    record Rows(List<ListRow> rows, Page.@Nullable Place end) {
        static final Rows NONE = new Rows(List.of(), null);
    }
}
