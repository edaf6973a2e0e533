package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Brings the base up to the server's log, page by page, or anew by parts of a snapshot; each in one transaction. Once the
 * window is usable, pages come between the parts of a snapshot, so that what happens meanwhile does not wait for the last. The
 * parts themselves say whether anything did: on a quiet server no page is asked for.
 */
final class Pulling {
    private static final int ROWS = 500;
    static final int BULK = 2;

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;
    private final Consumer<Position> besides;
    private final Tight tight;
    /** Asked for before the last verdicts were written. */
    private Asked ahead = Asked.NOTHING;

    /** @param besides told, before the last page is written, where it ends: the server has time until then */
    Pulling(
            ClientStore store,
            LocalDoor door,
            Net net,
            Rebase rebase,
            Consumer<Set<RecordRef>> changed,
            Consumer<Position> besides) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.rebase = rebase;
        this.changed = changed;
        this.besides = besides;
        this.tight = new Tight(store, door, net, rebase, changed);
    }

    /** What is held stays, and is brought up to date range by range; the server is asked again about all units. */
    void beginAnew() {
        changed.accept(store.transact(tx -> {
            begin(tx, tx.state());
            Set<RecordRef> unsure = new LinkedHashSet<>();
            tx.outbox().stream().filter(unit -> unit.verdict() != null).forEach(unit -> {
                tx.putOutbox(unit.withVerdict(null));
                unsure.addAll(unit.concerned());
            });
            return rebase.after(tx, unsure, false);
        }));
    }

    private static void begin(ClientTx tx, SyncState state) {
        tx.state(state.anew());
        tx.forgetMet();
    }

    /**
     * Asks for the page that the next pull begins with, while verdicts are being written. If the device stands elsewhere by then, or
     * {@link #letGo} comes first, the answer is let go.
     *
     * @param told how far these verdicts tell
     */
    void besides(Position told) {
        SyncState state = store.transact(ClientTx::state);
        ahead = state.snapshot() == null ? ahead(request(state.seeing(told))) : Asked.NOTHING;
    }

    /** Something else comes first. */
    void letGo() {
        ahead = Asked.NOTHING;
    }

    /** Pulls to the end of the log, or until the server wants something else first. */
    SyncAction pull() {
        long told = 0; // how far the log was when the part before was made
        Asked asked = ahead;
        letGo();
        while (true) {
            SyncState state = store.transact(ClientTx::state);
            SyncState.Snapshot snapshot = state.snapshot();
            if (snapshot != null && snapshot.id() == null) {
                plan(snapshot);
                continue;
            }
            if (snapshot != null
                    && (snapshot.wave() < BULK || told <= snapshot.from().seq())) {
                PartReply reply = takePart(snapshot);
                SnapshotPart part = reply.part();
                if (part == null) {
                    return reply.action();
                }
                told = part.asOf();
                continue;
            }
            told = 0; // a part comes next, however much more there is to tell
            ChangesRequest request = request(state);
            ChangesPage page = asked.isFor(request) ? asked.page() : net.changes(request);
            if (page.action() != SyncAction.OK) {
                return page.action();
            }
            tight.take(state, page, this::request);
            boolean isLast = snapshot == null && !page.more();
            if (isLast) {
                besides.accept(page.next());
            }
            asked = snapshot == null && page.more() ? ahead(request.behind(page)) : Asked.NOTHING;
            changed.accept(store.transact(tx -> snapshot == null ? takePage(tx, page) : takeBeside(tx, page)));
            if (isLast) {
                return SyncAction.OK;
            }
        }
    }

    /** The server reads the next page while this one is written. */
    private record Asked(
            @Nullable ChangesRequest request, @Nullable Underway<ChangesPage> answer) {
        static final Asked NOTHING = new Asked(null, null);

        boolean isFor(ChangesRequest wanted) {
            return wanted.equals(request);
        }

        ChangesPage page() {
            return Objects.requireNonNull(answer).answer();
        }
    }

    private Asked ahead(ChangesRequest next) {
        return new Asked(next, net.beside(() -> net.changes(next)));
    }

    private ChangesRequest request(SyncState state) {
        SyncState.Snapshot snapshot = state.snapshot();
        return new ChangesRequest(
                door.device(),
                Objects.requireNonNull(snapshot == null ? state.epoch() : snapshot.epoch()),
                snapshot == null ? state.checkpoint() : snapshot.from(),
                state.seen(),
                snapshot == null ? state.place() : snapshot.place(),
                Objects.requireNonNull(state.rights()),
                ROWS);
    }

    private void plan(SyncState.Snapshot none) {
        SnapshotPlan plan = net.snapshot(new SnapshotRequest(door.device(), false));
        store.transact(tx -> {
            SyncState state = tx.state().heard(plan.serverTime(), door.clock());
            if (none.equals(state.snapshot())) {
                linked(tx).unname(state.fingerprint(), plan.fingerprint());
                new FirstFill(tx, door).begins(state);
                tx.state(state.taking(SyncState.Snapshot.of(plan)));
            }
            return true;
        });
    }

    private PartReply takePart(SyncState.Snapshot progress) {
        PartRequest request = new PartRequest(door.device(), Objects.requireNonNull(progress.id()), progress.part());
        PartReply reply = net.part(request);
        SnapshotPart part = reply.part();
        if (part != null) {
            tight.take(progress, part);
            changed.accept(store.transact(tx -> takePart(tx, progress, part)));
            if (part.last() && store.transact(tx -> tx.state().snapshot() == null)) {
                net.taken(request);
            }
        }
        return reply;
    }

    private Set<RecordRef> takePart(ClientTx tx, SyncState.Snapshot progress, SnapshotPart part) {
        SyncState state = tx.state().heard(part.serverTime(), door.clock());
        if (!progress.equals(state.snapshot()) || progress.isOutdated(part)) {
            return Set.of();
        }
        SyncState.Snapshot now = progress.behind(part);
        Base base = new Base(tx, door.catalog().schema());
        base.take(part);
        if (part.last()) {
            tx.state(new FirstFill(tx, door).ended(state.taken(now).seeing(part.position()), now, part));
            tx.forgetMet();
            askForNames(tx, state);
            return rebased(tx, base, forget(tx, base, state.fingerprint(), now.fingerprint()));
        }
        tx.state(state.taking(now).seeing(part.position()));
        return rebased(tx, base, forget(tx, base, null, null));
    }

    /** A page that does not begin where this device is was asked for by an earlier round, and is passed over. */
    private static boolean fits(ChangesPage page, Position at, @Nullable String place) {
        return page.from().equals(at) && Objects.equals(page.fromPlace(), place);
    }

    private Set<RecordRef> takePage(ClientTx tx, ChangesPage page) {
        SyncState state = tx.state();
        if (state.snapshot() != null || !fits(page, state.checkpoint(), state.place())) {
            return Set.of();
        }
        tx.state(state.heard(page.serverTime(), door.clock()).pulled(page));
        Base base = new Base(tx, door.catalog().schema());
        base.take(page);
        askForNames(tx, state);
        return rebased(tx, base, forget(tx, base, state.fingerprint(), page.fingerprint()));
    }

    /**
     * What links lead to is named by the rights of now: a title may be hidden from today on. On a new device {@link Naming} does
     * so once all is here: then there are indexes to find them by.
     */
    private void askForNames(ClientTx tx, SyncState before) {
        String now = tx.state().fingerprint();
        if (SyncState.areOther(before.fingerprint(), now)) {
            linked(tx).unname(before.fingerprint(), now);
            linked(tx).wantAll();
        }
    }

    private Linked linked(ClientTx tx) {
        return new Linked(tx, door.catalog().schema());
    }

    /** A page that comes between the parts of a snapshot: it beats those that are as of before it. */
    private Set<RecordRef> takeBeside(ClientTx tx, ChangesPage page) {
        SyncState state = tx.state();
        SyncState.Snapshot snapshot = state.snapshot();
        if (snapshot == null || !fits(page, snapshot.from(), snapshot.place())) {
            return Set.of();
        }
        tx.state(state.heard(page.serverTime(), door.clock())
                .taking(snapshot.behind(page))
                .seeing(page.next()));
        Base base = new Base(tx, door.catalog().schema());
        base.take(page);
        tx.meet(named(page, base), page.head());
        linked(tx).unname(snapshot.fingerprint(), page.fingerprint());
        return rebased(tx, base, forget(tx, base, snapshot.fingerprint(), page.fingerprint()));
    }

    /** Fields of a record that is not here yet say nothing: it comes with its part, as it is seen by then. */
    private static Set<RecordRef> named(ChangesPage page, Base base) {
        Set<RecordRef> named = new LinkedHashSet<>();
        Stream.of(
                        page.puts().stream().map(CrmRecord::ref),
                        page.deletes().stream(),
                        page.leaves().stream(),
                        page.fields().stream().map(FieldsNow::record).filter(base::holds))
                .forEach(refs -> refs.forEach(named::add));
        return named;
    }

    /**
     * @param before fingerprint of the rights by which what was held was chosen, null if there were none
     * @return what waiting units wrote that can't be decided here any more
     */
    private Set<RecordRef> forget(ClientTx tx, Base base, @Nullable String before, @Nullable String now) {
        Forgetting forgetting = new Forgetting(door, tx);
        forgetting.lost(base.lost(), base.told());
        forgetting.touched(base.touched());
        if (SyncState.areOther(before, now)) {
            if (SyncState.SALVAGED.equals(before)) {
                forgetting.begunAnew();
            } else {
                forgetting.otherRights();
            }
        }
        return forgetting.dirty();
    }

    private Set<RecordRef> rebased(ClientTx tx, Base base, Set<RecordRef> undone) {
        Set<RecordRef> dirty = new LinkedHashSet<>(base.touched());
        dirty.addAll(undone);
        dirty.addAll(Settling.leave(door, tx));
        return rebase.after(tx, dirty, base.configurationTouched());
    }
}
