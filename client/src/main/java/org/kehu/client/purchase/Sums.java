package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Sums over records of the cache, as far as this person may read what is summed. Off the FX thread. */
record Sums(RecordDesk desk) {

    boolean mayRead(RecordType type, Field<?>... fields) {
        boolean fieldsToo = List.of(fields).stream().allMatch(field -> desk.mayRead(type, field));
        return fieldsToo && desk.records().access().scope(RecordAction.READ, type) != Scope.NONE;
    }

    List<?> one(RecordType type, Filter filter, Figure... figures) {
        return desk.records()
                .summary(SummaryQuery.of(RecordQuery.of(type).where(filter), List.of(), figures))
                .get(0);
    }

    /** Of amounts in base currency; without a sum where the amount may not be read. */
    Purchases.Total total(RecordType type, Filter filter, Field<?> amount) {
        if (!mayRead(type, amount)) {
            return new Purchases.Total(number(one(type, filter, Figure.count()).get(0)), 0, null);
        }
        List<?> row =
                one(type, filter, Figure.count(), new Figure(Function.COUNT, Path.of(amount)), Figure.sum(amount));
        return new Purchases.Total(number(row.get(0)), number(row.get(1)), Purchases.orNothing(decimal(row.get(2))));
    }

    /** Null if the field may not be read. */
    @Nullable BigDecimal sum(RecordType type, Filter filter, Field<BigDecimal> field) {
        return mayRead(type, field)
                ? Purchases.orNothing(
                        decimal(one(type, filter, Figure.sum(field)).get(0)))
                : null;
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal : null;
    }
}
