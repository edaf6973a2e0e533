package org.kehu.client.list;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** A month of a date or an instant, by its first day. */
record MonthOf(Field<?> field, LocalDate first) {

    /** The records within it, as seen in a zone. */
    Filter filter(ZoneId zone) {
        return new Filter.And(List.of(
                new Filter.Compare(Path.of(field), Operator.GE, bound(first, zone)),
                new Filter.Compare(Path.of(field), Operator.LT, bound(first.plusMonths(1), zone))));
    }

    private Object bound(LocalDate day, ZoneId zone) {
        return field.kind() == FieldKind.INSTANT ? day.atStartOfDay(zone).toInstant() : day;
    }
}
