package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Door;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** A server and the devices of two people: a director, who sees everything, and a salesperson, who sees what is hers. */
final class Twins {
    static final UUID DIRECTOR = Ids.named("director");
    static final UUID SALES = Ids.named("sales");
    static final FirstWork FIRST =
            user -> List.of(RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.OWNER, user)));

    final MemoryServerStore store = new MemoryServerStore(Faults.NONE);
    ServerCore core;
    final List<String> unknownPlaces = new ArrayList<>();
    final List<SnapshotPart> parts = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private Instant now = Instant.parse("2026-03-02T01:30:00Z");
    private final ServerDoor door;
    private final SyncCodec wire;
    /** Whether calls reach the server. */
    boolean online = true;

    final Device director;
    final Device sales;

    Twins() {
        this(Kehu.CATALOG);
    }

    /** @param catalog of the server; devices have today's */
    Twins(Catalog catalog) {
        this.wire = new SyncCodec(catalog.schema());
        store.clock(() -> now);
        door = new ServerDoor(
                store, new Door<>(catalog, new ServerSide()), () -> now, ids::incrementAndGet, head -> {});
        core = newCore();
        Founding founding =
                new Founding("启衡", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("李", "娜"));
        door.push(Actor.SYSTEM, ServerSetup.unit(founding, now), UnitCodec.hash("setup"));
        must(ServerSetup.ADMINISTRATOR, person(DIRECTOR, "director"), role(DIRECTOR, StartRole.DIRECTOR));
        must(ServerSetup.ADMINISTRATOR, person(SALES, "sales"), role(SALES, StartRole.SALESPERSON));
        director = new Device(DIRECTOR, "D");
        sales = new Device(SALES, "S");
    }

    private ServerCore newCore() {
        return new ServerCore(
                store,
                door,
                FIRST,
                () -> now,
                (user, device, epoch, known, head) -> unknownPlaces.add(device + " " + known.seq() + " of " + head),
                20);
    }

    /** What the server had in memory is gone. */
    void restart() {
        core = newCore();
    }

    UUID id() {
        return Ids.timeOrdered(now.toEpochMilli(), 0, ids.incrementAndGet());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private static Command person(UUID id, String login) {
        return new CreateRecord(
                id,
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, login)
                        .with(User.NAME, PersonName.of("", login))
                        .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                        .with(User.ACTIVE, true),
                null);
    }

    Command role(UUID user, StartRole role) {
        return new CreateRecord(
                id(),
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, user)
                        .with(RoleAssignment.ROLE, role.id()),
                null);
    }

    /** Done by somebody who sits at the server. */
    Verdict must(UUID user, Command... commands) {
        Verdict verdict = push(user, commands);
        if (!verdict.isApplied()) {
            throw new AssertionError("refused: " + verdict.reason());
        }
        return verdict;
    }

    /** Why it is not done. */
    Reason refused(UUID user, Command... commands) {
        return Objects.requireNonNull(push(user, commands).reason(), "done");
    }

    private Verdict push(UUID user, Command... commands) {
        now = now.plusSeconds(1);
        List<CommandCall> calls = new ArrayList<>();
        for (Command command : commands) {
            calls.add(new CommandCall(id(), command, now, now));
        }
        return door.push(new Actor(user, "server"), new CommandUnit(id(), id(), 0, calls), new byte[] {1});
    }

    @Nullable CrmRecord stored(RecordRef ref) {
        return store.find(ref);
    }

    static <V> EditRecord edit(CrmRecord record, Field<V> field, @Nullable V value) {
        return new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision());
    }

    CreateRecord customer(String name) {
        return new CreateRecord(
                id(), FieldValues.of(Customer.TYPE).with(Customer.NAME, name).with(Customer.KIND, "COMPANY"), null);
    }

    static RecordRef ref(CreateRecord create) {
        return new RecordRef(create.values().type(), create.id());
    }

    /** A device: the cores over a store in memory, over a wire that works while {@link #online}. */
    final class Device implements Net {
        final MemoryClientStore disk = new MemoryClientStore(Faults.NONE);
        final UUID user;
        private final String prefix;
        LocalDoor local;
        LocalCommands commands;
        Attention attention;
        MissingWork missing;
        private SyncCodec codec;
        private PartCodec partCodec;
        private final Supplier<UUID> newIds = Twins.this::id;
        ClientCore sync;
        /** Parts that the device takes before its line breaks. */
        int partsUntilOffline = Integer.MAX_VALUE;
        /** Whether a part is read from the server when the one before it is asked for. */
        boolean readsAhead;
        /** Whether the server answers greetings alone. */
        boolean outdated;
        /** Happens at the server when the device is about to ask for changes. */
        Runnable beforeChanges = () -> {};
        /** Happens at the server when the device is about to prove what it holds. */
        Runnable beforeDigest = () -> {};
        /** What becomes of a push before it reaches the server. */
        Consumer<PushRequest> beforePush = request -> {};
        /** What the server says that it takes. */
        @Nullable Limits limits;

        final List<RecallRequest> recalls = new ArrayList<>();
        final List<RepairRequest> repairs = new ArrayList<>();
        private final Map<PartRequest, PartReply> ahead = new HashMap<>();

        Device(UUID user, String prefix) {
            this.user = user;
            this.prefix = prefix;
            start(Kehu.CATALOG);
        }

        /** The program of this device ends, and another goes on with its disk. */
        void upgrade(Catalog catalog) {
            disk.openedWith(catalog.schema());
            start(catalog);
        }

        /** What it had in memory is gone. */
        void restart() {
            ahead.clear();
            start(Kehu.CATALOG);
        }

        private void start(Catalog catalog) {
            this.codec = new SyncCodec(catalog.schema());
            this.partCodec = new PartCodec(catalog.schema(), Packing.PLAIN);
            this.local = new LocalDoor(catalog, new Actor(user, prefix), prefix, () -> now);
            this.commands = new LocalCommands(disk, local, newIds);
            this.attention = new Attention(disk, local, commands);
            this.missing = new MissingWork(disk, local, changed -> {});
            this.sync = new ClientCore(disk, local, this, "test", changed -> {});
        }

        Submitted give(Command command) {
            now = now.plusSeconds(1);
            return commands.submit(command);
        }

        Round round() {
            now = now.plusSeconds(1);
            return sync.round();
        }

        @Nullable CrmRecord sees(RecordRef ref) {
            return disk.<Map<RecordRef, CrmRecord>>transact(
                            tx -> DeviceView.view(tx, disk.schema().types()))
                    .get(ref);
        }

        CrmRecord seen(RecordRef ref) {
            return Objects.requireNonNull(sees(ref), () -> ref + " is not there");
        }

        List<OutboxUnit> outbox() {
            return disk.transact(ClientTx::outbox);
        }

        SyncState state() {
            return disk.transact(ClientTx::state);
        }

        Set<RecordRef> holds() {
            return disk.<Map<RecordRef, CrmRecord>>transact(DeviceView::base).keySet();
        }

        /** What came over the wire, as this device reads it. */
        private <T> T told(T message, Class<T> type) {
            return codec.read(wire.write(message), type);
        }

        private void requireLine() {
            if (!online) {
                throw new Offline("the test says so");
            }
            if (outdated) {
                throw new Outdated("the test says so");
            }
        }

        @Override
        public TitlesReply titles(TitlesRequest request) {
            requireLine();
            return told(core.titles(user, request), TitlesReply.class);
        }

        @Override
        public HelloReply hello(Hello hello) {
            requireLine();
            HelloReply reply = core.hello(user, hello);
            Limits said = limits;
            return told(said == null ? reply : reply.within(said), HelloReply.class);
        }

        @Override
        public SnapshotPlan snapshot(SnapshotRequest request) {
            requireLine();
            return core.snapshot(user, request, Twins.this.id());
        }

        @Override
        public PartReply part(PartRequest request) {
            requireLine();
            if (partsUntilOffline-- <= 0) {
                throw new Offline("in the middle of a snapshot");
            }
            PartReply known = ahead.remove(request);
            PartReply reply = known == null ? fetched(request) : known;
            SnapshotPart part = reply.part();
            if (part != null) {
                parts.add(part);
                if (readsAhead && !part.last()) {
                    PartRequest next = new PartRequest(request.device(), request.snapshot(), request.number() + 1);
                    ahead.put(next, fetched(next));
                }
            }
            return reply;
        }

        private PartReply fetched(PartRequest request) {
            return core.part(user, request)
                    .map(bytes -> PartReply.of(partCodec.read(bytes)))
                    .orElse(PartReply.GONE);
        }

        @Override
        public void taken(PartRequest last) {
            core.taken(user, last);
        }

        @Override
        public ChangesPage changes(ChangesRequest request) {
            requireLine();
            beforeChanges.run();
            return told(core.changes(user, request), ChangesPage.class);
        }

        @Override
        public PushReply push(PushRequest request) {
            requireLine();
            beforePush.accept(request);
            return core.push(user, request);
        }

        @Override
        public DigestReply digest(DigestRequest request) {
            requireLine();
            beforeDigest.run();
            return core.digest(user, request);
        }

        @Override
        public RecallReply recall(RecallRequest request) {
            requireLine();
            recalls.add(request);
            return core.recall(user, request);
        }

        @Override
        public Repair repair(RepairRequest request) {
            requireLine();
            repairs.add(request);
            return told(core.repair(user, request), Repair.class);
        }
    }
}
