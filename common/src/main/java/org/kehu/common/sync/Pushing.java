package org.kehu.common.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordRef;

/**
 * Sends the outbox, in its order. Where the server refuses or fails at a request, it is divided until the unit is found that
 * is to blame, so that no unit holds up the others, or what is to be pulled.
 */
final class Pushing {
    /** Then something is pulled: rights may have been revoked. */
    private static final int AT_ONCE = 2;
    /** If the server fails at so many units in a row, they are not to blame. */
    private static final int FAILING = 2;

    private static final Pushed NOTHING = new Pushed(SyncAction.OK, 0, 0);

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Settling settling;
    private final Consumer<Set<RecordRef>> changed;
    private final Consumer<Position> pulls;
    private final Batches batches = new Batches();
    private final Suspects suspects;
    /** Sent before the verdicts of the one before it were written, or the page that comes first; null if none is. */
    private @Nullable Sent ahead;

    /** @param pulls told, before the last verdicts are written, how far they tell: something is pulled behind them */
    Pushing(
            ClientStore store,
            LocalDoor door,
            Net net,
            Settling settling,
            Consumer<Set<RecordRef>> changed,
            Consumer<Position> pulls) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.settling = settling;
        this.changed = changed;
        this.pulls = pulls;
        this.suspects = new Suspects(door);
    }

    /** What came of sending: what the server wants first, and how many units have their verdict now. */
    record Pushed(SyncAction action, int settled, int refused) {
        Pushed and(Pushed more) {
            return new Pushed(more.action, settled + more.settled, refused + more.refused);
        }
    }

    private record Batch(List<OutboxUnit> units, PushRequest request, boolean fits) {
        boolean canGo() {
            return fits && !units.isEmpty();
        }

        Batch behind(PushReply reply) {
            return new Batch(units, request.behind(reply), fits);
        }

        Batch behind(Position told) {
            return new Batch(units, request.behind(told), fits);
        }
    }

    /** @param answer null of what is not sent at all */
    private record Sent(Batch batch, @Nullable Underway<PushReply> answer) {}

    /**
     * Sends a few batches: until every unit has its verdict, or something should be pulled, or the server wants something else
     * first, or lacks the time for a unit. The next is on its way while the verdicts of one are being written.
     */
    Pushed push() {
        Pushed all = NOTHING;
        int failed = 0;
        for (int sent = 0; sent < AT_ONCE && failed < FAILING; ) {
            Sent now = ahead == null ? sent(store.transact(tx -> next(tx, List.of()))) : ahead;
            ahead = null;
            Batch batch = now.batch;
            if (batch.units.isEmpty()) {
                return all;
            }
            try {
                Pushed more = answered(now, sent + 1 < AT_ONCE);
                sent++;
                all = all.and(more);
                if (more.action != SyncAction.OK || more.settled < batch.units.size()) {
                    return all;
                }
            } catch (Unacceptable e) {
                all = all.and(refused(batch, e));
            } catch (Cut e) {
                all = all.and(cut(batch, e));
            } catch (ServerFault e) {
                failed += batch.units.size() == 1 ? 1 : 0;
                all = all.and(failed(batch));
            }
        }
        return all;
    }

    /**
     * Sends the next batch while a page is being written: the server read that page before, so that nothing shows twice. Unless
     * {@link #letGo} comes first, the next push goes on with it.
     *
     * @param told where that page ends
     */
    void besides(Position told) {
        if (ahead == null && batches.isWhole()) {
            Batch next = store.transact(tx -> next(tx, List.of()));
            ahead = next.canGo() ? sent(next.behind(told)) : null;
        }
    }

    /** Something else comes first. What was sent, the server decides once, however often it is sent again. */
    void letGo() {
        ahead = null;
    }

    private Sent sent(Batch batch) {
        return new Sent(batch, batch.canGo() ? net.beside(() -> net.push(batch.request)) : null);
    }

    /**
     * A batch goes when all before it has its verdicts, and not only its place in a queue: the server defers what builds on
     * what it has not decided.
     */
    private Pushed answered(Sent now, boolean goesOn) {
        Batch batch = now.batch;
        if (now.answer == null) {
            return givenBack(batch, Reason.of("unit_too_large"));
        }
        boolean looksAhead = goesOn && batches.isWhole();
        List<Batch> next = looksAhead ? List.of(store.<Batch>transact(tx -> next(tx, batch.units))) : List.of();
        PushReply reply = now.answer.answer();
        batches.taken();
        suspects.cleared(batch.units);
        if (reply.settles(batch.units.size())) {
            next.stream().filter(Batch::canGo).forEach(behind -> ahead = sent(behind.behind(reply)));
            boolean isLast = looksAhead ? next.get(0).units.isEmpty() : !goesOn;
            if (isLast) {
                pulls.accept(reply.told());
            }
        }
        return take(reply);
    }

    /** @param underWay sent before, and without a verdict yet */
    private Batch next(ClientTx tx, List<OutboxUnit> underWay) {
        SyncState state = tx.state();
        List<OutboxUnit> due = due(tx);
        Set<UUID> sent = underWay.stream().map(OutboxUnit::id).collect(Collectors.toSet());
        List<OutboxUnit> left =
                due.stream().filter(unit -> !sent.contains(unit.id())).toList();
        List<OutboxUnit> units = batches.first(left, state.limits(), suspects);
        boolean fits = units.stream().allMatch(unit -> Limits.take(state.limits(), unit.text()));
        if (fits) {
            units.stream().filter(unit -> !unit.sent()).forEach(unit -> tx.putOutbox(unit.asSent()));
        }
        return new Batch(units, request(state, units, gone(units, due)), fits);
    }

    private PushRequest request(SyncState state, List<OutboxUnit> units, List<UUID> gone) {
        List<String> texts = units.stream().map(OutboxUnit::text).toList();
        SyncState.Snapshot snapshot = state.snapshot();
        String epoch = snapshot == null ? state.epoch() : snapshot.epoch();
        return new PushRequest(door.device(), epoch, state.seen(), texts, gone);
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

    /** What is to be sent, and need not wait for the person to decide about missing units, or for the server's better day. */
    List<OutboxUnit> due(ClientTx tx) {
        List<OutboxUnit> waiting =
                tx.outbox().stream().filter(unit -> unit.verdict() == null).toList();
        Set<UUID> held = new HashSet<>(HeldBack.units(tx, door, waiting));
        held.addAll(suspects.resting(waiting, tx.state().guess(door.clock())));
        return waiting.stream().filter(unit -> !held.contains(unit.id())).toList();
    }

    private Pushed take(PushReply reply) {
        return settled(reply.action(), reply.verdicts(), state -> state.heard(reply.serverTime(), door.clock()));
    }

    private Pushed settled(SyncAction action, List<Verdict> verdicts, UnaryOperator<SyncState> heard) {
        changed.accept(store.transact(tx -> {
            tx.state(heard.apply(tx.state()));
            return settling.settle(tx, verdicts);
        }));
        List<Verdict> settled = verdicts.stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.DEFERRED)
                .toList();
        long refused =
                settled.stream().filter(verdict -> verdict.reason() != null).count();
        return new Pushed(action, settled.size(), (int) refused);
    }

    /** @throws Unacceptable if no unit is to blame, since the server refuses it without any, too */
    private Pushed refused(Batch batch, Unacceptable e) {
        if (batch.units.size() > 1) {
            return divided(batch);
        }
        net.push(empty(batch));
        return givenBack(batch, e.isTooLarge() ? Reason.of("unit_too_large") : Reason.of("unit_unacceptable"));
    }

    private Pushed failed(Batch batch) {
        if (batch.units.size() > 1) {
            return divided(batch);
        }
        Instant now = store.transact(ClientTx::state).guess(door.clock());
        return suspects.failed(batch.units.get(0), now) ? givenBack(batch, Reason.of("unit_fails")) : NOTHING;
    }

    /**
     * The next try is with less. A unit that breaks a line over which a push of no units goes is let rest, like one that the
     * server fails at.
     *
     * @throws Cut if it is the line
     */
    private Pushed cut(Batch batch, Cut e) {
        if (batch.units.size() > 1) {
            divided(batch);
            throw e;
        }
        net.push(empty(batch));
        return failed(batch);
    }

    private static PushRequest empty(Batch batch) {
        return new PushRequest(batch.request.device(), batch.request.epoch(), batch.request.seen(), List.of());
    }

    private Pushed divided(Batch batch) {
        batches.divide(batch.units.size());
        return NOTHING;
    }

    /** Into the tray, as if the server had said so. */
    private Pushed givenBack(Batch batch, Reason reason) {
        suspects.cleared(batch.units);
        List<Verdict> verdicts = batch.units.stream()
                .map(unit -> Verdict.refused(unit.id(), unit.id(), reason))
                .toList();
        return settled(SyncAction.OK, verdicts, UnaryOperator.identity());
    }
}
