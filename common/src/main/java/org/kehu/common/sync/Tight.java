package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;
    /** A snapshot that was gone through already: to fetch it with every round would load the line for nothing. */
    private @Nullable UUID seen;

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
        SyncState at = from;
        ChangesPage page = first;
        while (page.action() == SyncAction.OK) {
            ChangesPage now = page;
            let(base -> base.take(now.only(base::holds)));
            if (!now.more()) {
                break;
            }
            SyncState.Snapshot snapshot = at.snapshot();
            at = snapshot == null ? at.pulled(now) : at.taking(snapshot.behind(now));
            page = net.changes(asking.apply(at));
        }
        store.requireRoom();
    }

    /** As for pages. Before the first snapshot nothing is held that could go. */
    void take(SyncState.Snapshot from, SnapshotPart first) {
        if (store.hasRoom() || !adds(first.records())) {
            return;
        }
        SyncState.Snapshot at = from;
        SnapshotPart part =
                store.read(ClientTx::state).epoch() == null || Objects.equals(seen, from.id()) ? null : first;
        while (part != null && !at.isOutdated(part)) {
            SnapshotPart now = part;
            let(base -> base.take(now.only(base::holds)));
            at = at.behind(now);
            part = now.last()
                    ? null
                    : net.part(new PartRequest(door.device(), Objects.requireNonNull(at.id()), at.part()))
                            .part();
        }
        seen = from.id();
        store.requireRoom();
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
