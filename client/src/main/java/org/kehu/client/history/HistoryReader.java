package org.kehu.client.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Reads operations and the names in them. Blocks: never on the FX thread. */
record HistoryReader(RecordDesk desk, @Nullable RecordRef about, CommandCodec verbs) {
    private static final int MOST = 300;

    /** What everybody did; what was done here while the server cannot be asked. */
    FoundOperations everybodys(@Nullable String after) {
        History.Told told = desk.history().everybodys(after);
        if (told == null) {
            FoundOperations own = read();
            return new FoundOperations(after == null ? own.items() : List.of(), "", false, after);
        }
        return new FoundOperations(told.operations().stream().map(this::item).toList(), "", true, told.next());
    }

    FoundOperations read() {
        RecordRef record = about;
        if (record == null) {
            List<HistoryItem> own =
                    desk.history().lately(MOST).stream().map(this::item).toList();
            return new FoundOperations(own, "", true, null);
        }
        History.Known known = desk.history().of(record, MOST);
        List<HistoryItem> items = known.operations().stream().map(this::item).toList();
        String title = desk.records().titles(Set.of(record)).getOrDefault(record, "");
        return new FoundOperations(items, title, known.whole(), null);
    }

    HistoryItem item(Operation operation) {
        String verb = operation.commands().isEmpty()
                ? null
                : verbs.name(operation.commands().get(0));
        return new HistoryItem(operation, verb, desk.records().titles(links(operation)));
    }

    private Set<RecordRef> links(Operation operation) {
        Set<RecordRef> refs = new HashSet<>(Set.of(new RecordRef("user", operation.user())));
        for (RecordPatch patch : operation.patches()) {
            refs.add(patch.record());
            RecordType type = desk.schema().type(patch.record().type());
            patch.changes().forEach((name, change) -> addLinks(refs, type.field(name), change));
        }
        return refs;
    }

    private static void addLinks(Set<RecordRef> refs, Field<?> field, Change change) {
        if (change instanceof Change.Set set) {
            refs.addAll(NamedRecords.of(field, set.before()));
            refs.addAll(NamedRecords.of(field, set.after()));
        }
    }
}
