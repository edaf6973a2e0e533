package org.kehu.common.sync;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.kehu.common.record.RecordRef;

/**
 * A device's side of sync. It keeps nothing in memory but whether the server has been greeted: after a crash the store says
 * where to go on. Rounds run one at a time, beside {@link LocalCommands} on other threads.
 */
public final class ClientCore {
    /** In which nothing is settled. */
    private static final int TURNS = 4;

    private static final Duration JOURNAL_KEPT = Duration.ofDays(30);

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final String app;
    private final Pushing pushing;
    private final Pulling pulling;
    private final Proving proving;
    private final Naming naming;
    private final Recalling recalling;
    private boolean greeted;

    /**
     * @param app version of the program
     * @param changed told, after each transaction, the records whose view may differ now
     */
    public ClientCore(ClientStore store, LocalDoor door, Net net, String app, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.app = app;
        Rebase rebase = new Rebase(door);
        this.pushing = new Pushing(store, door, net, new Settling(door, rebase), changed, this::pullBeside);
        this.pulling = new Pulling(store, door, net, rebase, changed, pushing::besides);
        this.recalling = new Recalling(store, door, net, rebase, changed);
        this.proving = new Proving(store, door, net, rebase, changed);
        this.naming = new Naming(store, door, net, changed);
    }

    /**
     * Sends what is queued and takes what is new, until nothing is left of either.
     *
     * @throws Offline when no answer came; whatever was done stays done
     * @throws Unauthorised when the person has to sign in again
     */
    public Round round() {
        Pushing.Pushed pushed = new Pushing.Pushed(SyncAction.OK, 0, 0);
        pushing.letGo();
        pulling.letGo();
        try {
            SyncAction action = greeted ? SyncAction.OK : greet();
            for (int turn = 0; turn < TURNS; ) {
                if (isFinal(action)) {
                    return round(action, pushed);
                }
                if (action == SyncAction.RESNAPSHOT) {
                    pulling.beginAnew();
                }
                recalling.recall();
                Pushing.Pushed more = pushed();
                pushed = pushed.and(more);
                turn += more.settled() == 0 ? 1 : 0;
                action = more.action() == SyncAction.OK ? pulling.pull() : more.action();
                if (action != SyncAction.OK) {
                    pushing.letGo();
                }
                if (action == SyncAction.OK && isDone()) {
                    action = proving.prove();
                    naming.ask();
                }
                if (action == SyncAction.OK && isDone()) {
                    break;
                }
            }
            return round(action, pushed);
        } catch (Outdated e) {
            return round(SyncAction.UPGRADE, pushed);
        } catch (Offline | Unauthorised e) {
            greeted = false;
            throw e;
        }
    }

    private void pullBeside(Position told) {
        pulling.besides(told);
    }

    /** Where no push at all is taken, what is to be pulled comes all the same: rights may have been revoked. */
    private Pushing.Pushed pushed() {
        try {
            return pushing.push();
        } catch (Unacceptable e) {
            pulling.pull();
            throw e;
        }
    }

    private static boolean isFinal(SyncAction action) {
        return action == SyncAction.UPGRADE || action == SyncAction.OLD_SERVER;
    }

    private Round round(SyncAction action, Pushing.Pushed pushed) {
        greeted = !isFinal(action);
        return new Round(action, pushed.settled(), pushed.refused(), waiting());
    }

    private int waiting() {
        return store.transact(tx -> (int)
                tx.outbox().stream().filter(unit -> unit.verdict() == null).count());
    }

    /** Whether nothing is to be sent or asked; units may wait all the same, for a decision of the person. */
    private boolean isDone() {
        return store.transact(tx -> !tx.state().doubted() && pushing.due(tx).isEmpty());
    }

    private SyncAction greet() {
        SyncState state = store.transact(ClientTx::state);
        int spoken = door.catalog().schema().versions().current();
        HelloReply reply = net.hello(hello(state, spoken));
        store.transact(tx -> {
            tx.state(tx.state().heard(reply.serverTime(), door.clock()).within(reply.limits()));
            tx.reach(LocalCommands.UNITS, reply.reached());
            // what waits may take back an operation of the journal, and of what another log lacks the journal alone
            // knows
            if (tx.outbox().isEmpty()
                    && reply.action() == SyncAction.OK
                    && !tx.state().doubted()) {
                tx.purgeJournal(reply.serverTime().minus(JOURNAL_KEPT));
            }
            tx.missing().stream()
                    .filter(unit -> unit.leftOut()
                            && unit.entry().at().isBefore(reply.serverTime().minus(JOURNAL_KEPT)))
                    .forEach(unit -> tx.removeMissing(unit.entry().unit()));
            return true;
        });
        greeted = true;
        if (reply.schema() < spoken) {
            return SyncAction.OLD_SERVER;
        }
        return reply.action();
    }

    /** Of a log that everything is taken anew from, nothing is known but what its verdicts and pages told. */
    private Hello hello(SyncState state, int spoken) {
        SyncState.Snapshot underWay = state.snapshot();
        String epoch = underWay == null || underWay.epoch() == null ? state.epoch() : underWay.epoch();
        Position checkpoint = underWay == null ? state.checkpoint() : Position.START;
        return new Hello(door.device(), app, spoken, epoch, checkpoint, state.seen());
    }
}
