package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.kehu.common.record.RecordRef;

/** Brings the base up to the server's log, page by page, or anew by parts of a snapshot; each in one transaction. */
final class Pulling {
    private static final int ROWS = 500;

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;

    Pulling(ClientStore store, LocalDoor door, Net net, Rebase rebase, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.rebase = rebase;
        this.changed = changed;
    }

    /** What is held stays, and is brought up to date range by range; the server is asked again about all units. */
    void beginAnew() {
        store.transact(tx -> {
            tx.state(tx.state().taking(SyncState.Snapshot.BEGIN));
            tx.outbox().stream()
                    .filter(unit -> unit.verdict() != null)
                    .forEach(unit -> tx.putOutbox(unit.withVerdict(null)));
            return true;
        });
    }

    /** Pulls to the end of the log, or until the server wants something else first. */
    SyncAction pull() {
        while (true) {
            SyncState state = store.transact(ClientTx::state);
            if (state.snapshot() != null) {
                takePart(state.snapshot());
            } else {
                ChangesPage page = net.changes(new ChangesRequest(
                        door.device(),
                        Objects.requireNonNull(state.epoch()),
                        state.checkpoint(),
                        Objects.requireNonNull(state.fingerprint()),
                        ROWS));
                if (page.action() != SyncAction.OK) {
                    return page.action();
                }
                takePage(page);
                if (!page.more()) {
                    return SyncAction.OK;
                }
            }
        }
    }

    private void takePart(SyncState.Snapshot progress) {
        SnapshotPart part = net.snapshot(new SnapshotRequest(door.device(), progress.cursor()));
        changed.accept(store.transact(tx -> takePart(tx, progress, part)));
    }

    private Set<RecordRef> takePart(ClientTx tx, SyncState.Snapshot progress, SnapshotPart part) {
        SyncState state = tx.state().heard(part.serverTime(), door.clock());
        if (!progress.equals(state.snapshot())) {
            return Set.of();
        }
        if (progress.epoch() != null && !progress.epoch().equals(part.epoch())) {
            tx.state(state.taking(SyncState.Snapshot.BEGIN));
            return Set.of();
        }
        SyncState.Snapshot now = new SyncState.Snapshot(
                part.epoch(),
                Objects.requireNonNullElse(progress.fingerprint(), part.fingerprint()),
                Objects.requireNonNullElse(progress.start(), part.start()),
                part.next(),
                part.wave());
        tx.state(part.next() == null ? state.taken(now) : state.taking(now));
        Base base = new Base(tx, door.catalog().schema());
        base.take(part);
        return rebased(tx, base);
    }

    private void takePage(ChangesPage page) {
        changed.accept(store.transact(tx -> takePage(tx, page)));
    }

    /** A page that does not begin where this device is was asked for by an earlier round, and is passed over. */
    private Set<RecordRef> takePage(ClientTx tx, ChangesPage page) {
        SyncState state = tx.state();
        if (state.snapshot() != null || !state.checkpoint().equals(page.from())) {
            return Set.of();
        }
        tx.state(state.heard(page.serverTime(), door.clock()).pulled(page.next()));
        Base base = new Base(tx, door.catalog().schema());
        page.puts().forEach(base::put);
        page.deletes().forEach(base::remove);
        page.leaves().forEach(base::remove);
        return rebased(tx, base);
    }

    private Set<RecordRef> rebased(ClientTx tx, Base base) {
        Set<RecordRef> dirty = new LinkedHashSet<>(base.touched());
        dirty.addAll(Settling.leave(tx));
        return rebase.after(tx, dirty, base.configurationTouched());
    }
}
