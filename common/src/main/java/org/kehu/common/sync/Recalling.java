package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordRef;

/**
 * When the log is not the one that was known here: asks the server which of the units it still knows that it had acknowledged,
 * before anything is sent. Those that it does not know leave the journal, and wait for the person to decide about them.
 */
final class Recalling {
    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;

    Recalling(ClientStore store, LocalDoor door, Net net, Rebase rebase, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.rebase = rebase;
        this.changed = changed;
    }

    void recall() {
        List<List<GivenUnit>> due = store.transact(tx -> tx.state().doubted() ? List.of(acknowledged(tx)) : List.of());
        if (due.isEmpty()) {
            return;
        }
        List<GivenUnit> asked = due.get(0);
        List<RecallReply> replies = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += RecallRequest.MOST) {
            int to = Math.min(asked.size(), from + RecallRequest.MOST);
            replies.add(net.recall(new RecallRequest(door.device(), asked.subList(from, to))));
        }
        changed.accept(store.transact(tx -> {
            tx.state(tx.state().sure());
            replies.forEach(reply ->
                    tx.state(tx.state().heard(reply.serverTime(), door.clock()).seeing(reply.head())));
            foundAgain(tx, asked, replies);
            replies.forEach(reply -> lost(tx, reply));
            return rebase.after(tx, Set.of(), true); // what waits may take back what the journal no longer has
        }));
    }

    /** What is in the outbox is sent again anyway; what was missing once may be there again after another restore. */
    private static List<GivenUnit> acknowledged(ClientTx tx) {
        Set<UUID> waiting = waiting(tx);
        return Stream.concat(
                        tx.journaled().stream().map(GivenUnit::id).map(tx::journalOf),
                        tx.missing().stream().map(MissingUnit::entry))
                .flatMap(Stream::ofNullable)
                .filter(entry -> !waiting.contains(entry.unit()))
                .map(Recalling::named)
                .toList();
    }

    /** Servers of before placed nothing that changed nothing. */
    private static GivenUnit named(JournalEntry entry) {
        Verdict verdict = entry.verdict();
        boolean placed = verdict != null && verdict.tag() != 0;
        return new GivenUnit(entry.unit(), entry.counter(), placed ? new Position(verdict.seq(), verdict.tag()) : null);
    }

    private static Set<UUID> waiting(ClientTx tx) {
        return tx.outbox().stream().map(OutboxUnit::id).collect(Collectors.toSet());
    }

    private static void foundAgain(ClientTx tx, List<GivenUnit> asked, List<RecallReply> replies) {
        Set<UUID> known = asked.stream().map(GivenUnit::id).collect(Collectors.toCollection(HashSet::new));
        replies.forEach(reply -> reply.unknown().forEach(known::remove));
        for (MissingUnit unit : tx.missing()) {
            if (known.contains(unit.entry().unit())) {
                tx.removeMissing(unit.entry().unit());
                if (!unit.masked()) {
                    tx.putJournal(unit.entry());
                }
            }
        }
    }

    private static void lost(ClientTx tx, RecallReply reply) {
        Set<UUID> waiting = waiting(tx);
        for (UUID id : reply.unknown()) {
            JournalEntry entry = waiting.contains(id) ? null : tx.journalOf(id);
            if (entry != null) {
                tx.removeJournal(id);
                tx.putMissing(new MissingUnit(entry, reply.backup()));
            }
        }
    }
}
