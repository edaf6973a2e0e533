package org.kehu.common.sync;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordRef;

/** Sends the outbox, in its order. */
final class Pushing {
    private static final int UNITS = 100;

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Settling settling;
    private final Consumer<Set<RecordRef>> changed;

    Pushing(ClientStore store, LocalDoor door, Net net, Settling settling, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.settling = settling;
        this.changed = changed;
    }

    /** What came of sending: what the server wants first, and how many units have their verdict now. */
    record Pushed(SyncAction action, int settled, int refused) {
        Pushed and(Pushed more) {
            return new Pushed(more.action, settled + more.settled, refused + more.refused);
        }
    }

    /** Sends until every unit has its verdict, or the server wants something else first, or lacks the time for one. */
    Pushed push() {
        Pushed all = new Pushed(SyncAction.OK, 0, 0);
        while (true) {
            PushRequest request = store.transact(this::request);
            if (request.units().isEmpty()) {
                return all;
            }
            PushReply reply = net.push(request);
            Pushed now = take(reply);
            all = all.and(now);
            if (reply.action() != SyncAction.OK || now.settled < request.units().size()) {
                return all;
            }
        }
    }

    private PushRequest request(ClientTx tx) {
        List<OutboxUnit> due = due(tx);
        List<OutboxUnit> units = due.stream().limit(UNITS).toList();
        units.stream().filter(unit -> !unit.sent()).forEach(unit -> tx.putOutbox(unit.asSent()));
        List<String> texts = units.stream().map(OutboxUnit::text).toList();
        SyncState state = tx.state();
        SyncState.Snapshot snapshot = state.snapshot();
        String epoch = snapshot == null ? state.epoch() : snapshot.epoch();
        return new PushRequest(door.device(), epoch, state.seen(), texts, gone(units, due));
    }

    /** What these build on and what will not be sent before they are decided, or not at all. */
    private List<UUID> gone(List<OutboxUnit> units, List<OutboxUnit> due) {
        Set<UUID> sent = due.stream().map(OutboxUnit::id).collect(Collectors.toSet());
        return units.stream()
                .flatMap(unit -> door.after(unit).stream())
                .filter(unit -> !sent.contains(unit))
                .distinct()
                .toList();
    }

    /** What is to be sent, and need not wait for the person to decide about missing units. */
    List<OutboxUnit> due(ClientTx tx) {
        List<OutboxUnit> waiting =
                tx.outbox().stream().filter(unit -> unit.verdict() == null).toList();
        Set<UUID> held = HeldBack.units(tx, door, waiting);
        return waiting.stream().filter(unit -> !held.contains(unit.id())).toList();
    }

    private Pushed take(PushReply reply) {
        Set<RecordRef> touched = store.transact(tx -> {
            tx.state(tx.state().heard(reply.serverTime(), door.clock()));
            return settling.settle(tx, reply.verdicts());
        });
        changed.accept(touched);
        List<Verdict> settled = reply.verdicts().stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.DEFERRED)
                .toList();
        long refused =
                settled.stream().filter(verdict -> verdict.reason() != null).count();
        return new Pushed(reply.action(), settled.size(), (int) refused);
    }
}
