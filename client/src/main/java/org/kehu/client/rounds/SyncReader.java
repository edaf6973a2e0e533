package org.kehu.client.rounds;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.WaitingUnit;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.record.RecordRef;

/** Reads rounds and outbox, and the names of the records in it. Blocks: never on the FX thread. */
record SyncReader(RecordDesk desk, SyncDiary diary, CommandCodec verbs) {

    /** @param rounds newest first */
    record Found(List<SyncRound> rounds, List<WaitingItem> waiting, SyncFacts facts) {}

    Found read() {
        return new Found(diary.rounds(), waiting(), diary.facts());
    }

    private List<WaitingItem> waiting() {
        return diary.waiting().stream().map(this::item).toList();
    }

    private WaitingItem item(WaitingUnit unit) {
        List<RecordRef> touched =
                unit.commands().stream().flatMap(this::touched).distinct().toList();
        @Nullable RecordRef about = touched.isEmpty() ? null : touched.get(0);
        String title = about == null ? "" : desk.records().titles(Set.of(about)).getOrDefault(about, "");
        return new WaitingItem(unit, verb(unit.commands()), about, title, Math.max(0, touched.size() - 1));
    }

    /** Of what is made, not what it belongs to. */
    private Stream<RecordRef> touched(Command command) {
        Stream<RecordRef> touched = command.touches(desk.schema()).stream().map(touch -> touch.record());
        return command instanceof CreateRecord create
                ? Stream.of(new RecordRef(create.values().type(), create.id()))
                : touched;
    }

    private @Nullable String verb(List<Command> commands) {
        return commands.isEmpty() ? null : verbs.name(commands.get(0));
    }

    /** What support is given. */
    String support(String about) {
        return new SupportText(diary.facts(), diary.rounds(), waiting()).text(about);
    }
}
