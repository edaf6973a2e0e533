package org.kehu.client.rounds;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EntryCell;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.Reason;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Says what waits in the language of this moment. */
record WaitingWords(RecordDesk desk) implements EntryCell.Words<WaitingItem> {
    /** What was done, and to what: its type where this device does not hold it. */
    @Override
    public String title(WaitingItem item) {
        String verb = item.verb();
        RecordRef about = item.about();
        if (verb == null || about == null) {
            return verb == null
                    ? desk.texts().text("attention.unknown")
                    : desk.labels().verb(verb);
        }
        String name = item.title().isEmpty() ? desk.labels().type(desk.schema().type(about.type())) : item.title();
        return desk.texts().text("sync.waiting.title", desk.labels().verb(verb), name, item.more());
    }

    @Override
    public String when(WaitingItem item) {
        Instant at = item.unit().at();
        return at == null ? "" : desk.texts().formats().instant(at);
    }

    /** The fields of an edit, and what it waits for. */
    @Override
    public String more(WaitingItem item) {
        String fields = item.unit().commands().stream()
                .filter(EditRecord.class::isInstance)
                .flatMap(command -> command.writes().stream())
                .map(this::label)
                .distinct()
                .collect(Collectors.joining(desk.texts().text("field.list.separator")));
        return fields.isEmpty() ? standing(item) : desk.texts().text("sync.standing.of", fields, standing(item));
    }

    private String label(FieldWrite write) {
        RecordType type = desk.schema().type(write.type());
        Field<?> field = type.find(write.field());
        return field == null ? write.field() : desk.labels().field(type, field);
    }

    /** What it waits for, and what may come of it. */
    String standing(WaitingItem item) {
        Reason reason = item.unit().reason();
        String key = "sync.standing." + item.unit().standing().name().toLowerCase(Locale.ROOT);
        return reason == null
                ? desk.texts().text(key)
                : desk.texts().text(key, desk.doing().text(reason));
    }

    /** What stands beneath them all: of the one in front, what is longer than its line; else what they have in common. */
    String about(@Nullable WaitingItem item) {
        return item != null && item.unit().reason() != null
                ? standing(item)
                : desk.texts().text("sync.waiting.about");
    }
}
