package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.Policy;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;

/**
 * The server's side of sync. It knows nothing of devices: what a device holds follows from the place in the log and the
 * rights that it names. Who the user is, the caller has made sure. Thread-safe.
 */
public final class ServerCore {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_UNITS = 1000;
    private static final int PART = 1000;
    private static final int TRIES = 5;
    private static final int AT_ONCE = 500;

    private final TxStore<ServerTx> store;
    private final ServerDoor door;
    private final FirstWork firstWork;
    private final Supplier<Instant> clock;
    private final RecordSchema schema;
    private final UnitCodec codec;
    private final RightsHistory history;
    private final LogPlaces places;
    private final int part;
    private final PartCodec parts;

    public ServerCore(TxStore<ServerTx> store, ServerDoor door, FirstWork firstWork, Supplier<Instant> clock) {
        this(store, door, firstWork, clock, LogWatch.NONE);
    }

    /** @param watch told when the log turns out to have been put back silently */
    public ServerCore(
            TxStore<ServerTx> store, ServerDoor door, FirstWork firstWork, Supplier<Instant> clock, LogWatch watch) {
        this(store, door, firstWork, clock, watch, PART, Packing.GZIP);
    }

    /** @param part most records in a part of a snapshot, which is not packed */
    public ServerCore(
            TxStore<ServerTx> store, ServerDoor door, FirstWork firstWork, Supplier<Instant> clock, int part) {
        this(store, door, firstWork, clock, LogWatch.NONE, part);
    }

    ServerCore(
            TxStore<ServerTx> store,
            ServerDoor door,
            FirstWork firstWork,
            Supplier<Instant> clock,
            LogWatch watch,
            int part) {
        this(store, door, firstWork, clock, watch, part, Packing.PLAIN);
    }

    private ServerCore(
            TxStore<ServerTx> store,
            ServerDoor door,
            FirstWork firstWork,
            Supplier<Instant> clock,
            LogWatch watch,
            int part,
            Packing packing) {
        this.store = store;
        this.door = door;
        this.firstWork = firstWork;
        this.clock = clock;
        this.schema = door.catalog().schema();
        this.codec = new UnitCodec(door.catalog().commands());
        this.history = new RightsHistory(door.catalog());
        this.places = new LogPlaces(store, watch);
        this.part = part;
        this.parts = new PartCodec(schema, packing);
    }

    public HelloReply hello(UUID user, Hello hello) {
        Configuration configuration = door.configuration();
        Policy policy = door.catalog().policy();
        String fingerprint = policy.accessOf(configuration, user).fingerprint();
        int leaseDays = policy.leaseDays(configuration);
        HelloReply reply = store.transact(tx -> new HelloReply(
                action(tx, hello),
                tx.epoch(),
                schema.versions().current(),
                clock.get(),
                fingerprint,
                leaseDays,
                null,
                reached(tx, new Actor(user, hello.device()), hello),
                null));
        if (reply.action() == SyncAction.RESNAPSHOT) {
            places.tell(user, hello.device(), hello.epoch(), hello.checkpoint(), hello.seen());
        }
        return reply;
    }

    /** What has no epoch is a new cache; an old one is behind at most by what was forgotten meanwhile. */
    private static long reached(ServerTx tx, Actor actor, Hello hello) {
        return hello.epoch() == null ? tx.highestCounter(actor) : tx.settledMark(actor);
    }

    private SyncAction action(ServerTx tx, Hello hello) {
        if (!schema.versions().speaksTo(hello.schema())) {
            return SyncAction.UPGRADE;
        }
        boolean same = hello.epoch() == null
                || (hello.epoch().equals(tx.epoch())
                        && LogPlaces.has(tx, hello.checkpoint())
                        && LogPlaces.has(tx, hello.seen()));
        return same ? SyncAction.OK : SyncAction.RESNAPSHOT;
    }

    /** @param id of the new snapshot, which nobody can guess */
    public SnapshotPlan snapshot(UUID user, SnapshotRequest request, UUID id) {
        return judged(user, (tx, judged) -> spooling(tx, judged).begin(id, user, request));
    }

    /** The next part for a device of before {@link SnapshotStep#NOT_SINCE}. @throws BadValue if its cursor is none */
    public SnapshotStep snapshot(UUID user, SnapshotStepRequest request) {
        return judged(user, (tx, judged) -> snapshots(tx, judged).step(request, firstWork.of(user), clock.get()));
    }

    /** As {@link PartCodec} reads it, byte for byte the same each time; empty if this device has no such snapshot any more. */
    public Optional<byte[]> part(UUID user, PartRequest request) {
        return judged(
                user,
                (tx, judged) -> Optional.ofNullable(spooling(tx, judged).part(user, request, firstWork.of(user))));
    }

    /** The device has all parts. */
    public void taken(UUID user, PartRequest last) {
        judged(user, (tx, judged) -> {
            spooling(tx, judged).end(user, last);
            return true;
        });
    }

    /** How many records there are by type for a device, which goes on with a snapshot and does not know any more. */
    public Map<String, Long> totals(UUID user) {
        return judged(user, (tx, judged) -> snapshots(tx, judged).totals());
    }

    /** Ends snapshots that devices have given up. @return how many */
    public int purgeSnapshots() {
        Instant before = clock.get().minus(Spooling.WAITED_FOR);
        return store.transact(tx -> tx.spool().purge(before));
    }

    /** From now on devices that were away for longer begin anew with a snapshot. @return the rows up to where they do */
    public long raiseFloor(Duration kept) {
        return store.transact(tx -> LogFloor.raise(tx, kept, clock.get()));
    }

    /** Forgets some changes that are older and no device needs: history and undo reach no further back. @return how many */
    public int forgetHistory(Duration kept) {
        return store.transact(tx -> tx.forgetLog(clock.get().minus(kept), AT_ONCE));
    }

    private Snapshots snapshots(ServerTx tx, Judged judged) {
        return new Snapshots(tx, schema, judged.access(), judged.head(), part);
    }

    private Spooling spooling(ServerTx tx, Judged judged) {
        return new Spooling(tx, judged.access(), snapshots(tx, judged), parts, clock.get());
    }

    public ChangesPage changes(UUID user, ChangesRequest request) {
        int limit = Math.max(1, Math.min(request.limit(), MOST_ROWS));
        ChangesPage page = judged(user, (tx, judged) -> {
            PullPlace place = PullPlace.read(request.place(), request.after());
            // a repeated verdict may tell of a place below the floor; where the device goes on from is looked at below
            boolean same = tx.epoch().equals(request.epoch()) && LogPlaces.mayHave(tx, request.seen());
            RightsSince rights = same && LogFloor.reaches(tx, place)
                    ? history.of(tx, judged.configuration(), user, place.rights())
                    : null;
            return rights == null
                    ? ChangesPage.instead(SyncAction.RESNAPSHOT, request, clock.get())
                    : new ChangesSince(tx, schema, rights, judged.head()).page(request, limit, clock.get());
        });
        if (page.action() == SyncAction.RESNAPSHOT) {
            places.tell(user, request.device(), request.epoch(), request.after(), request.seen());
        }
        return page;
    }

    private static boolean isOfThisLog(ServerTx tx, @Nullable String epoch, @Nullable Position seen) {
        return (epoch == null || tx.epoch().equals(epoch)) && LogPlaces.has(tx, seen);
    }

    /**
     * Which units of a device this server has said nothing of; asked after its log has become another one.
     *
     * @throws BadValue if they are too many at once
     */
    public RecallReply recall(UUID user, RecallRequest request) {
        if (request.units().size() > RecallRequest.MOST) {
            throw new BadValue("bad_message", "units", request.units().size());
        }
        return store.transact(tx -> {
            Actor actor = new Actor(user, request.device());
            Map<UUID, Verdict.Kind> known = tx.settled(
                    actor, request.units().stream().map(GivenUnit::id).toList());
            long forgotten = tx.settledMark(actor);
            List<UUID> unknown = request.units().stream()
                    .filter(unit -> !isTaken(known.get(unit.id())))
                    .filter(unit -> unit.counter() > forgotten || !LogPlaces.mayHave(tx, unit.place()))
                    .map(GivenUnit::id)
                    .toList();
            return new RecallReply(clock.get(), LogPlaces.end(tx), tx.backup(), unknown);
        });
    }

    /** What came late to a restored server and was refused there is lost to its giver until it is asked for again. */
    private static boolean isTaken(Verdict.@Nullable Kind kind) {
        return kind != null && kind != Verdict.Kind.REJECTED;
    }

    /** Compares what a device holds with what it should hold, but for what changes meanwhile. */
    public DigestReply digest(UUID user, DigestRequest request) {
        return judged(user, (tx, judged) -> {
            if (!tx.epoch().equals(request.epoch())) {
                return new DigestReply(SyncAction.RESNAPSHOT, clock.get(), false, List.of(), null);
            }
            Meanwhile meanwhile = new Meanwhile(tx, schema, judged.access());
            if (!request.takes(meanwhile.buckets(request.after()))) {
                return DigestReply.behind(clock.get());
            }
            Digest own = new Digesting(tx, schema, judged.access()).digest(known(request));
            Set<Integer> open = meanwhile.buckets(request.after());
            return open != null && request.takes(open)
                    ? DigestReply.of(clock.get(), own.differing(request.digest()), open)
                    : DigestReply.behind(clock.get());
        });
    }

    private Set<String> known(DigestRequest request) {
        Set<String> told = request.types();
        return told == null ? schema.versions().firstTypes() : told;
    }

    /**
     * Names what links lead to that the reader may see, whether he may see that or not.
     *
     * @throws BadValue if it asks for too many
     */
    public TitlesReply titles(UUID user, TitlesRequest request) {
        if (request.links().size() > TitlesRequest.MOST) {
            throw new BadValue("bad_message", "links", request.links().size());
        }
        return judged(
                user, (tx, judged) -> new TitlesReply(new Titling(tx, schema, judged.access()).of(request.links())));
    }

    /** @throws BadValue if there is no such bucket */
    public Repair repair(UUID user, RepairRequest request) {
        int bucket = request.bucket();
        if (bucket < 0 || bucket >= Digest.BUCKETS) {
            throw new BadValue("bad_message", "bucket", bucket);
        }
        return judged(
                user,
                (tx, judged) -> tx.epoch().equals(request.epoch())
                        ? new Repair(SyncAction.OK, bucket, new Digesting(tx, schema, judged.access()).bucket(bucket))
                        : new Repair(SyncAction.RESNAPSHOT, bucket, List.of()));
    }

    /** The rights of a reader, and the log's end that they are as of. */
    private record Judged(Configuration configuration, RecordAccess access, long head) {}

    /** What is read is judged by the very rights of the moment that it is as of: a page must not pass a change of rights. */
    private <R> R judged(UUID user, BiFunction<ServerTx, Judged, R> read) {
        Configuration configuration = door.known();
        for (int tries = 0; tries < TRIES; tries++) {
            Configuration using = configuration;
            Optional<R> answer = store.transact(tx -> {
                ServerTx.Counter counter = tx.counter();
                if (!using.isAsOf(counter)) {
                    return Optional.empty();
                }
                RecordAccess access = door.catalog().policy().accessOf(using, user);
                return Optional.of(read.apply(tx, new Judged(using, access, counter.seq())));
            });
            if (answer.isPresent()) {
                return answer.get();
            }
            configuration = door.configuration();
        }
        throw new Contention("the configuration changes faster than it can be read");
    }

    /**
     * Decides the units in their order, some of them in one transaction. Those that build on what could not be decided, or has not
     * come yet, wait; the others go on.
     *
     * @throws BadValue if a unit has no id to answer to, or there are too many
     */
    public PushReply push(UUID user, PushRequest request) {
        if (!store.<Boolean>transact(tx -> isOfThisLog(tx, request.epoch(), request.seen()))) {
            places.tell(user, request.device(), request.epoch(), request.seen());
            return new PushReply(SyncAction.RESNAPSHOT, clock.get(), List.of());
        }
        if (request.units().size() > MOST_UNITS) {
            throw new BadValue("too_many_units", request.units().size(), MOST_UNITS);
        }
        PushedUnits units = new PushedUnits(store, door, codec, new Actor(user, request.device()), request.units());
        List<UUID> gone = request.gone();
        return new PushReply(
                SyncAction.OK, clock.get(), gone == null ? units.decide() : units.decide(Set.copyOf(gone)));
    }
}
