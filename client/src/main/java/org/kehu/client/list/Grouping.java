package org.kehu.client.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** A field by whose values the rows of a list are put together; dates by their month. */
record Grouping(Field<?> field) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    static boolean isGroupable(Field<?> field) {
        return switch (field.kind()) {
            case TEXT, CHOICE, BOOLEAN, LINK, DATE, INSTANT -> true;
            default -> false;
        };
    }

    private boolean isByMonth() {
        return field.kind() == FieldKind.DATE || field.kind() == FieldKind.INSTANT;
    }

    Group group(ZoneId zone) {
        return new Group(Path.of(field), isByMonth() ? Bucket.MONTH : Bucket.EACH, zone);
    }

    /** The records of one group. */
    Filter filter(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return Filter.empty(field);
        }
        return isByMonth() && value instanceof LocalDate first
                ? new MonthOf(field, first).filter(zone)
                : new Filter.In(Path.of(field), Set.of(value));
    }

    /** How a group is called. */
    String title(@Nullable Object value, RecordType type, FieldText text) {
        if (value == null) {
            return text.formats().labels().text("group.none");
        }
        return isByMonth() && value instanceof LocalDate first
                ? MONTH.format(YearMonth.from(first))
                : text.of(type, field, value);
    }
}
