package org.kehu.common.exporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * All that a person chose for an export.
 *
 * @param fields in the order of the columns
 * @param separator between the cells of a text
 * @param labels in whose language columns and choices are named
 * @param zone in which times are written
 * @param who the name of whoever exports
 * @param reason in his words
 * @param filter what of the list is taken, in words
 */
public record ExportPlan(
        RecordType type,
        List<Field<?>> fields,
        ExportFormat format,
        char separator,
        RecordLabels labels,
        ZoneId zone,
        Instant at,
        String who,
        String reason,
        String filter) {
    public ExportPlan {
        fields = List.copyOf(fields);
    }

    /** When it is, where the person is; to the second. */
    LocalDateTime time() {
        return LocalDateTime.ofInstant(at, zone).withNano(0);
    }

    /** Who took it out, when and why, in one line. */
    String said() {
        return labels.labels().text("export.about", who, time().toString().replace('T', ' '), reason);
    }

    /** Names of the fields, with commas between them. */
    public String fieldNames() {
        return String.join(", ", fields.stream().map(Field::name).toList());
    }
}
