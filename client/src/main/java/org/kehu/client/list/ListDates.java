package org.kehu.client.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.label.Formats;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Days as a list shows them: near ones by name or count, and those by which something should have happened marked.
 *
 * @param today in the person's zone; null in a list of a time that is past, where nothing is near or late
 */
record ListDates(ZoneId zone, @Nullable LocalDate today) {
    static final ListDates NONE = new ListDates(ZoneOffset.UTC, LocalDate.EPOCH);
    private static final Set<String> DEADLINES = Set.of(
            "customer.nextFollowUpAt", "opportunity.nextAt", "opportunity.expectedClose", "task.due", "ticket.dueAt");

    String text(Formats formats, @Nullable Object value) {
        if (!(value instanceof Instant instant)) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return today == null ? formats.date(day) : formats.relativeDay(day);
    }

    boolean isOverdue(RecordType type, Field<?> field, @Nullable Object value) {
        if (value == null || today == null || !DEADLINES.contains(type.name() + "." + field.name())) {
            return false;
        }
        LocalDate day = value instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) value;
        return day.isBefore(today);
    }
}
