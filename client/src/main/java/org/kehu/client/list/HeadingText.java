package org.kehu.client.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** What stands in the cells of a heading: the group and its number of records in the first, subtotals in those that add up. */
record HeadingText(RecordDesk desk) {

    /** @param first whether the column is the first one */
    String of(ListSection section, Field<?> field, boolean first) {
        ListGroup group = section.group();
        if (first) {
            return desk.texts().text("group.heading", group.title(), group.count());
        }
        BigDecimal sum = group.sums().get(field);
        return sum == null ? "" : sum(desk.texts().formats(), field, sum, desk.baseCurrency());
    }

    static String sum(Formats formats, Field<?> field, BigDecimal sum, String currency) {
        return field.kind() == FieldKind.MONEY
                ? formats.money(sum.setScale(0, RoundingMode.HALF_UP), currency)
                : formats.decimal(sum.stripTrailingZeros());
    }
}
