package org.kehu.client.history;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.AuthorText;
import org.kehu.client.desk.OperationWords;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.Operation;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** Says an operation in the language of this moment. */
record HistoryWords(RecordDesk desk, CommandCodec verbs) {

    /** What was done, and to what. */
    String title(HistoryItem item) {
        return operations().title(item.operation(), item.titles());
    }

    /** What names a record; its type where this device does not hold it any more. */
    String name(HistoryItem item, RecordRef ref) {
        return operations().name(ref, item.titles());
    }

    private OperationWords operations() {
        return new OperationWords(desk.texts(), desk.schema(), verbs);
    }

    /** Who did it, when and where. */
    String author(HistoryItem item) {
        Operation operation = item.operation();
        return AuthorText.of(desk, text(item)).line(operation.user(), operation.at(), operation.device());
    }

    String person(HistoryItem item) {
        return AuthorText.of(desk, text(item)).name(item.operation().user());
    }

    /** Labels of the fields that it changed; none of a new record. */
    String fields(HistoryItem item) {
        Set<String> labels = new TreeSet<>();
        for (RecordPatch patch : item.operation().patches()) {
            if (patch.action() == RecordPatch.Action.CREATE) {
                continue; // all of them
            }
            RecordType type = desk.schema().type(patch.record().type());
            shown(patch).keySet().forEach(field -> labels.add(desk.labels().field(type, field)));
        }
        return String.join(desk.texts().text("field.list.separator"), labels);
    }

    /** The changes that say something to people, and that this person may read. */
    Map<Field<?>, Change> shown(RecordPatch patch) {
        RecordType type = desk.schema().type(patch.record().type());
        return type.fields().stream()
                .filter(field -> patch.changes().containsKey(field.name()) && isShown(type, field))
                .collect(Collectors.toMap(
                        field -> field,
                        field -> Objects.requireNonNull(patch.changes().get(field.name())),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private boolean isShown(RecordType type, Field<?> field) {
        return !field.isDerived()
                && !field.is(Trait.UNAUDITED)
                && !SystemFields.all().contains(field)
                && desk.records().access().level(type, field).compareTo(FieldLevel.READ) >= 0;
    }

    ChangeText changes(HistoryItem item, RecordType type) {
        return new ChangeText(text(item), type);
    }

    /** A value as it is shown; that there is none where there is none. */
    String value(HistoryItem item, RecordType type, Field<?> field, @Nullable Object value) {
        String shown = text(item).of(type, field, value);
        return shown.isEmpty() ? desk.texts().text("history.nothing") : shown;
    }

    private FieldText text(HistoryItem item) {
        return desk.text(item.titles());
    }
}
