package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Proves once a day, after each change of rights, and when the program knows more types than before, that a device holds what
 * it should; mends what differs. Whatever went wrong, here or there, it does not stay wrong.
 */
final class Proving {
    private static final Duration PROOF_GOOD_FOR = Duration.ofDays(1);
    /** If more buckets than these differ, a snapshot costs less. */
    private static final int MOST_REPAIRED = 64;

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;
    private final Set<String> types;
    private final ProofPace pace = new ProofPace();
    private final Unproven unproven = new Unproven();

    Proving(ClientStore store, LocalDoor door, Net net, Rebase rebase, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.rebase = rebase;
        this.changed = changed;
        this.types = types(door);
    }

    static Set<String> types(LocalDoor door) {
        return door.catalog().schema().types().stream()
                .map(RecordType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Held(SyncState state, Digest digest) {}

    /** Called when all is pulled. */
    SyncAction prove() {
        List<Held> due = store.read(tx -> isDue(tx.state()) ? List.of(new Held(tx.state(), digest(tx))) : List.of());
        if (due.isEmpty()) {
            return SyncAction.OK;
        }
        Held held = due.get(0);
        String epoch = Objects.requireNonNull(held.state().epoch());
        DigestReply reply = net.digest(
                new DigestRequest(door.device(), epoch, held.state().checkpoint(), held.digest(), types, true));
        if (reply.behind()) {
            pace.behind(provenBy(held.state()), held.state().guess(door.clock()));
        }
        if (reply.action() != SyncAction.OK || reply.behind()) {
            return reply.action();
        }
        if (reply.buckets().size() > MOST_REPAIRED) {
            unproven.anew();
            return SyncAction.RESNAPSHOT;
        }
        return repair(held.state(), reply);
    }

    private boolean isDue(SyncState state) {
        if (state.snapshot() != null || state.place() != null || state.epoch() == null) {
            return false;
        }
        SyncState.@Nullable Proven proven = state.proven();
        Instant now = state.guess(door.clock());
        if (pace.rests(provenBy(state), now)) {
            return false;
        }
        return proven == null
                || !proven.fingerprint().equals(provenBy(state))
                || proven.at().plus(PROOF_GOOD_FOR).isBefore(now);
    }

    /** With other rights, or by a program that knows other types, what is held is not what it should be. */
    private String provenBy(SyncState state) {
        return provenBy(state, types);
    }

    static String provenBy(SyncState state, Set<String> types) {
        return state.fingerprint() + "/" + Integer.toHexString(types.hashCode());
    }

    private SyncAction repair(SyncState proven, DigestReply reply) {
        String epoch = Objects.requireNonNull(proven.epoch());
        for (int bucket : reply.buckets()) {
            Repair repair = net.repair(new RepairRequest(door.device(), epoch, bucket));
            if (repair.action() != SyncAction.OK) {
                return repair.action();
            }
            store.requireRoom();
            changed.accept(store.transact(tx -> isStill(tx, proven) ? take(tx, repair) : Set.of()));
        }
        if (!store.<Boolean>transact(tx -> isStill(tx, proven))) {
            return SyncAction.OK;
        }
        if (unproven.compared(provenBy(proven), reply)) {
            store.transact(tx -> {
                tx.state(tx.state().proven(reply.serverTime(), provenBy(tx.state())));
                return true;
            });
            pace.proven();
        } else {
            pace.partly(provenBy(proven), proven.guess(door.clock()));
        }
        return SyncAction.OK;
    }

    /** What was proven was read beside others: a repair of what has moved on since would put it back. */
    private static boolean isStill(ClientTx tx, SyncState proven) {
        return tx.state().checkpoint().equals(proven.checkpoint())
                && Objects.equals(tx.state().epoch(), proven.epoch())
                && tx.state().snapshot() == null;
    }

    private Set<RecordRef> take(ClientTx tx, Repair repair) {
        Base base = new Base(tx, door.catalog().schema());
        base.take(repair);
        Forgetting forgetting = new Forgetting(door, tx);
        forgetting.lost(base.lost(), base.told());
        Set<RecordRef> dirty = new LinkedHashSet<>(base.touched());
        dirty.addAll(forgetting.dirty());
        return rebase.after(tx, dirty, base.configurationTouched());
    }

    /** Of the base: what only the outbox has done is no concern of the server. */
    private Digest digest(ClientTx tx) {
        Digest.Sum sum = new Digest.Sum();
        Set<RecordRef> bases = tx.bases();
        for (RecordType type : door.catalog().schema().types()) {
            tx.revisions(type, (id, revision, withheld) -> {
                if (!bases.contains(new RecordRef(type.name(), id))) {
                    sum.add(type, id, revision, withheld);
                }
            });
        }
        for (RecordRef ref : bases) {
            CrmRecord base = tx.base(ref);
            if (base != null) {
                sum.add(base.type(), base.id(), base.revision(), base.withheld());
            }
        }
        return sum.done();
    }
}
