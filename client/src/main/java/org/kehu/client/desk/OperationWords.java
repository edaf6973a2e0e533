package org.kehu.client.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.client.records.Records;
import org.kehu.client.text.Texts;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.Redirect;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/** Names operations in the language of this moment: what was done, and to what. */
public record OperationWords(Texts texts, RecordSchema schema, CommandCodec verbs) {

    /** An operation of this device; empty if it is not known any more. Blocks: never on the FX thread. */
    public String title(UUID operation, History history, Records records) {
        Operation known = history.find(operation);
        if (known == null) {
            return "";
        }
        Set<RecordRef> named =
                known.patches().stream().map(RecordPatch::record).limit(1).collect(Collectors.toSet());
        return title(known, records.titles(named));
    }

    /** @param titles of its records, as far as they are known */
    public String title(Operation operation, Map<RecordRef, String> titles) {
        String what = what(operation);
        if (operation.patches().isEmpty()) {
            return what;
        }
        String first = name(operation.patches().get(0).record(), titles);
        int more = operation.records().size() - 1;
        if (operation.more()) {
            return texts.text("history.title.many", what, first, more);
        }
        return more <= 0
                ? texts.text("history.title", what, first)
                : texts.text("history.title.more", what, first, more);
    }

    /** Wire name of what was done, null if it is not known here. */
    public @Nullable String verb(Operation operation) {
        return operation.commands().isEmpty()
                ? null
                : verbs.name(operation.commands().get(0));
    }

    /** What names a record; its type where this device does not hold it any more. */
    public String name(RecordRef ref, Map<RecordRef, String> titles) {
        String title = titles.getOrDefault(ref, "");
        return title.isEmpty() ? labels().type(schema.type(ref.type())) : title;
    }

    private RecordLabels labels() {
        return new RecordLabels(texts.labels());
    }

    private String what(Operation operation) {
        String verb = verb(operation);
        if (verb != null) {
            return labels().verb(verb);
        }
        List<RecordPatch> patches = operation.patches();
        String whole = patches.stream()
                .map(OperationWords::tellTale)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (whole != null) {
            return labels().verb(whole);
        }
        RecordPatch.Action action =
                patches.isEmpty() ? RecordPatch.Action.UPDATE : patches.get(0).action();
        return texts.text(
                switch (action) {
                    case CREATE -> "history.created";
                    case UPDATE -> "history.changed";
                    case DELETE -> "history.deleted";
                    case RESTORE -> "history.restored";
                });
    }

    /** What others did is known by what it leaves: an import its batch, a merge its redirect. */
    private static @Nullable String tellTale(RecordPatch patch) {
        boolean made = patch.action() == RecordPatch.Action.CREATE;
        String type = patch.record().type();
        if (made && type.equals(ImportBatch.TYPE.name())) {
            return "record.import";
        }
        return made && type.equals(Redirect.TYPE.name()) ? "record.merge" : null;
    }
}
