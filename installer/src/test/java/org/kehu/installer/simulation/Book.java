package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What somebody has before his eyes when he thinks of something to do. */
record Book(Function<RecordType, List<CrmRecord>> records, Dice dice, Supplier<UUID> ids, Instant now) {
    List<CrmRecord> all(RecordType type) {
        return records.apply(type).stream()
                .filter(record -> !record.isDeleted())
                .toList();
    }

    /** When something is said to have been: mostly not at all, or by a clock that is years ahead. Rolls no dice. */
    @Nullable Instant saidToBe() {
        return switch ((int) (now.toEpochMilli() % 3)) {
            case 0 -> now;
            case 1 -> now.plus(Duration.ofDays(365 * 10));
            default -> null;
        };
    }

    @Nullable CrmRecord any(RecordType type) {
        List<CrmRecord> all = all(type);
        return all.isEmpty() ? null : dice.one(all);
    }

    /** An edit of one field, null if that leaves things as they are. */
    <V> @Nullable Deed edit(@Nullable CrmRecord record, Field<V> field, V value) {
        if (record == null || record.withholds(field) || value.equals(record.get(field))) {
            return null;
        }
        FieldChanges changes = FieldChanges.of(record).with(record, field, value);
        return new Deed(
                "%s of %s %s becomes %s".formatted(field, record.type(), Trace.brief(record.id()), shown(field, value)),
                List.of(new EditRecord(changes, record.revision())),
                List.of(new Given.Typed(record.ref(), field.name(), value)),
                List.of());
    }

    private static <V> String shown(Field<V> field, V value) {
        return field.json(value).toString();
    }
}
