package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Where there is no room for what is new: takes from the server what goes, and what has changed of the records that are held.
 * The place in the log stays where it was, so that all of it is told again as soon as there is room.
 */
final class Tight {
    private static final Duration OFTEN = Duration.ofHours(1);

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;
    /** When a snapshot was gone through last: to fetch one with every round would load the line for nothing. */
    private @Nullable Instant walked;

    private @Nullable Walk walk;

    /** Pages were gone through behind a place that cannot be left: only what comes behind them is asked for next. */
    private record Walk(Position from, SyncState reached) {}

    Tight(ClientStore store, LocalDoor door, Net net, Rebase rebase, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.rebase = rebase;
        this.changed = changed;
    }

    /** @throws RuntimeException as the store says it, once everything that goes has gone; none if there is room */
    void take(SyncState from, ChangesPage first, Function<SyncState, ChangesRequest> asking) {
        if (store.hasRoom() || !adds(first.puts())) {
            return;
        }
        Position place = place(from);
        Walk before = walk;
        boolean goesOn = before != null && before.from().equals(place);
        SyncState at = goesOn ? before.reached() : from;
        ChangesPage page = goesOn ? net.changes(asking.apply(at)) : first;
        walk = null;
        while (page.action() == SyncAction.OK) {
            ChangesPage now = page;
            String rights = at.rights();
            let(base -> base.take(now.only(base::holds)));
            store.transact(tx -> {
                new Linked(tx, door.catalog().schema()).unname(rights, now.fingerprint());
                return true;
            });
            SyncState.Snapshot snapshot = at.snapshot();
            at = snapshot == null ? at.pulled(now) : at.taking(snapshot.behind(now));
            walk = new Walk(place, at);
            if (!now.more()) {
                break;
            }
            page = net.changes(asking.apply(at));
        }
        store.requireRoom();
    }

    private static Position place(SyncState state) {
        SyncState.Snapshot snapshot = state.snapshot();
        return snapshot == null ? state.checkpoint() : snapshot.from();
    }

    /** As for pages. Before the first snapshot nothing is held that could go. */
    void take(SyncState.Snapshot from, SnapshotPart first) {
        if (store.hasRoom() || !adds(first.records())) {
            return;
        }
        SyncState.Snapshot at = from;
        SnapshotPart part = store.read(ClientTx::state).epoch() == null || isWalkedLately() ? null : first;
        while (part != null && !at.isOutdated(part)) {
            SnapshotPart now = part;
            let(base -> base.take(now.only(base::holds)));
            at = at.behind(now);
            part = now.last()
                    ? null
                    : net.part(new PartRequest(door.device(), Objects.requireNonNull(at.id()), at.part()))
                            .part();
        }
        walked = part == null && isWalkedLately() ? walked : door.clock();
        store.requireRoom();
    }

    private boolean isWalkedLately() {
        Instant then = walked;
        return then != null && Duration.between(then, door.clock()).abs().compareTo(OFTEN) < 0;
    }

    private boolean adds(List<CrmRecord> records) {
        return store.read(tx -> {
            Base base = new Base(tx, door.catalog().schema());
            return records.stream().anyMatch(record -> !base.holds(record.ref()));
        });
    }

    private void let(Consumer<Base> taking) {
        changed.accept(store.transact(tx -> {
            Base base = new Base(tx, door.catalog().schema());
            taking.accept(base);
            Forgetting forgetting = new Forgetting(door, tx);
            forgetting.lost(base.lost(), base.told());
            forgetting.touched(base.touched());
            Set<RecordRef> dirty = new LinkedHashSet<>(base.touched());
            dirty.addAll(forgetting.dirty());
            return rebase.after(tx, dirty, base.configurationTouched());
        }));
    }
}
