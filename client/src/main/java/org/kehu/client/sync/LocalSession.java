package org.kehu.client.sync;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.client.account.OwnPassword;
import org.kehu.client.admin.ClientUpdates;
import org.kehu.client.admin.Devices;
import org.kehu.client.admin.Passwords;
import org.kehu.client.admin.ServerWatch;
import org.kehu.client.records.Attachments;
import org.kehu.client.records.Attention;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.History;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.MissingWork;
import org.kehu.client.records.Records;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.records.Syncing;
import org.kehu.client.start.FirstSync;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.LocalRecords;
import org.kehu.client.store.LocalStore;
import org.kehu.client.store.SecretPlace;
import org.kehu.client.update.Updates;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Catalog;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ClientCore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DeviceImports;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.LocalDoor;
import org.kehu.common.sync.SyncState;
import org.kehu.common.sync.UnitCodec;
import org.slf4j.LoggerFactory;

/** One person at work on an open cache, with or without the server. Its ports are what the screens get. */
public final class LocalSession implements AutoCloseable {
    private static final int GRACE_SECONDS = 5;

    private final LocalStore store;
    private final Actor actor;
    private final LocalRecords records;
    private final GivenCommands commands;
    private final ImportDesk imports;
    private final AttentionTray attention;
    private final LostWork missing;
    private final SyncLoop loop;
    private final Pokes pokes;
    private final FirstFill firstFill;
    private final UnitCodec units;
    private final Lease lease;
    private final Rounds rounds;
    private @Nullable CopyWipe wipe;
    private final SyncDiary syncDiary;
    private @Nullable ServerAdministration administration;
    private @Nullable Devices devices;
    private @Nullable OwnPassword ownPassword;
    private @Nullable ServerHistory serverHistory;
    private Elsewhere elsewhere = Elsewhere.NONE;
    private @Nullable OwnAttachments attachments;
    private @Nullable Updates updates;
    private SecretPlace keyPlace = SecretPlace.FILE;
    private final ScheduledThreadPoolExecutor timing = timing();
    private final java.util.concurrent.ExecutorService listening =
            Executors.newSingleThreadExecutor(daemon("kehu-events"));

    /** @param app version of the program */
    LocalSession(
            Catalog catalog,
            LocalStore store,
            Actor actor,
            HttpNet net,
            Meter meter,
            InstantSource clock,
            String app,
            Lease lease) {
        this.store = store;
        this.actor = actor;
        this.lease = lease;
        SecureRandom random = new SecureRandom();
        LocalDoor door =
                new LocalDoor(catalog, actor, ProvisionalPrefix.of(store, actor, random::nextLong), clock::instant);
        Supplier<UUID> ids = ids(clock);
        LocalCommands local = new LocalCommands(store, door, ids);
        ClientCore core = new ClientCore(store, door, net, app, touched -> {});
        RoundDiary diary = new RoundDiary(meter, store.rounds()::add, clock::instant);
        rounds = new Rounds(core::round, new DailyProof(store, clock), diary, store::compactInTime);
        this.loop = new SyncLoop(
                rounds, store::counts, this::after, new Pace(random::nextDouble), clock::instant, lease::state);
        loop.begin(lastHeard(store));
        goOn(meter);
        this.units = new UnitCodec(catalog.commands());
        this.records = new LocalRecords(store, catalog.policy(), actor);
        org.kehu.common.sync.Attention tray = new org.kehu.common.sync.Attention(store, door, local);
        this.commands = new GivenCommands(local, tray, store, units, ids, loop);
        this.imports = new DeviceImports(store, door, local, commands::give, ids);
        this.attention = new AttentionTray(tray, commands, units, loop::commit);
        this.missing = lost(door);
        this.pokes = new Pokes(net::events, loop::syncNow, listening, this::after, new Pace(random::nextDouble));
        this.firstFill = new FirstFill(store, rounds, meter);
        this.syncDiary = diary(catalog, net, meter, app);
    }

    private SyncDiary diary(Catalog catalog, HttpNet net, Meter meter, String app) {
        return new KnownSync(
                store,
                new Queue(units),
                meter.fetches(),
                app,
                catalog.schema().versions().current(),
                net.host());
    }

    /** Whether some of what had not been sent could not be read any more when the copy was opened. */
    public boolean outboxWasDamaged() {
        return store.logWasDamaged();
    }

    private LostWork lost(LocalDoor door) {
        return new LostWork(
                new org.kehu.common.sync.MissingWork(store, door, touched -> {}), units, actor, loop::commit);
    }

    private static ScheduledThreadPoolExecutor timing() {
        ScheduledThreadPoolExecutor timing = new ScheduledThreadPoolExecutor(1, daemon("kehu-sync"));
        // else the round planned for the next minute would hold up every closing of the window
        timing.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timing;
    }

    /** Null while the first sync is not whole. */
    private static @Nullable Instant lastHeard(LocalStore store) {
        SyncState state = store.transact(ClientTx::state);
        return state.snapshot() == null ? state.localTime() : null;
    }

    /** With a first sync that was cut off. */
    private void goOn(Meter meter) {
        if (store.transact(ClientTx::state).epoch() == null) {
            meter.holds(store.recordCounts());
        }
    }

    private static Supplier<UUID> ids(InstantSource clock) {
        SecureRandom random = new SecureRandom();
        return () -> Ids.timeOrdered(clock.millis(), random.nextLong(), random.nextLong());
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void after(Duration delay, Runnable work) {
        try {
            timing.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            if (!timing.isShutdown()) {
                throw e;
            }
        }
    }

    /** Syncs in the background from now on. */
    public void start() {
        loop.syncNow();
        pokes.listen();
    }

    public Records records() {
        return records;
    }

    public Commands commands() {
        return commands;
    }

    /** What files are imported with. */
    public ImportDesk imports() {
        return imports;
    }

    public Attention attention() {
        return attention;
    }

    public MissingWork missing() {
        return missing;
    }

    public Syncing syncing() {
        return loop;
    }

    public SyncDiary syncDiary() {
        return syncDiary;
    }

    public History history() {
        return new KnownHistory(store, units, actor, serverHistory);
    }

    public Elsewhere elsewhere() {
        return elsewhere;
    }

    void elsewhereBy(Elsewhere server) {
        elsewhere = server;
    }

    void historyBy(ServerHistory server) {
        serverHistory = server;
    }

    /** Contents move over this wire, whenever a round of sync has gone well. */
    void attachmentsBy(BlobWire wire, RecordSchema schema, InstantSource clock) {
        UnsentFiles unsent = new UnsentFiles(store);
        WantedFiles wanted = new WantedFiles(
                records, schema, store.blobs(), unsent, () -> attachments().comingUpTo());
        TransferQueue queue = new TransferQueue(
                wanted, unsent, new Sending(store.blobs(), wire), new Fetching(store.blobs(), wire), System::nanoTime);
        Runnable tidying = () -> store.blobKeeping().tidy(clock.instant());
        Transfers transfers = new Transfers(tidying, queue, this::after, new Pace(new SecureRandom()::nextDouble));
        attachments = new OwnAttachments(store, queue, transfers, ids(clock), actor.user());
        loop.onChange(transfers::heard);
    }

    /** What is told of records that are not here comes between the rounds, as contents do. @param line answers a path */
    OthersMarks marksBy(UnaryOperator<String> line, Catalog catalog, InstantSource clock) {
        Supplier<String> currency = () -> catalog.policy().baseCurrency(records.configuration());
        OthersMarks marks = new OthersMarks(store, records, catalog.schema(), line, currency, clock);
        Transfers coming = new Transfers(() -> {}, marks, this::after, new Pace(new SecureRandom()::nextDouble));
        loop.onChange(coming::heard);
        return marks;
    }

    void updatesBy(Updates fetching) {
        updates = fetching;
    }

    public Updates updates() {
        return java.util.Objects.requireNonNull(updates);
    }

    public Attachments attachments() {
        return java.util.Objects.requireNonNull(attachments);
    }

    void passwordBy(OwnPassword server, SecretPlace place) {
        ownPassword = server;
        keyPlace = place;
    }

    /** Who keeps the device secret that the data here is locked with. */
    public SecretPlace keyPlace() {
        return keyPlace;
    }

    public OwnPassword ownPassword() {
        return java.util.Objects.requireNonNull(ownPassword);
    }

    void administeredBy(ServerAdministration server) {
        administration = server;
    }

    void devicesBy(Devices server) {
        devices = server;
    }

    /** Everybody's copies; null where there is no server to ask. */
    public @Nullable Devices devices() {
        return devices;
    }

    /** Passwords of other people; null where there is no server to ask. */
    public @Nullable Passwords passwords() {
        return administration;
    }

    public @Nullable ClientUpdates clientUpdates() {
        return administration == null ? null : administration.updates();
    }

    public @Nullable ServerWatch serverWatch() {
        return administration;
    }

    /** The server has given this copy up: its keys go at once, its files when this is closed. */
    void givenUp(CopyWipe order) {
        wipe = order;
        loop.givenUp();
    }

    /** Why the copy here stays closed without the server. */
    StartProblem lockedSince() {
        return lease.state().over();
    }

    /** Locked, with its window kept: copies in the clear go as at its end. */
    void suspend() {
        store.blobs().opened().clear();
    }

    void signedInAgain(String refreshToken) {
        new CachedToken(store).store(refreshToken);
    }

    void resume() {
        loop.reopen();
    }

    boolean isLocked() {
        return lease.state().isOver();
    }

    /** Before anybody looks at what was held for so long. */
    void syncOnce() throws StartProblem {
        try {
            rounds.get();
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** Why nobody may work here any more, null if one may. */
    public @Nullable StartProblem endedBy(LinkState state) {
        return switch (state.link()) {
            case GIVEN_UP -> new StartProblem("problem.copy_wiped", Map.of());
            case LOCKED -> lockedSince();
            default -> null;
        };
    }

    public Actor actor() {
        return actor;
    }

    /** Fills the cache; done at once where it is filled already. */
    public FirstSync firstSync() {
        return firstFill;
    }

    /** What could not be done now is done after the next session. */
    private void compacted() {
        try {
            store.compact();
        } catch (StoreProblem e) {
            LoggerFactory.getLogger(LocalSession.class).info("the files are not written anew: {}", e.getMessage());
        }
    }

    /** Waits a short while for a round under way; a round that is cut off goes on at the next start. */
    @Override
    public void close() {
        loop.close();
        pokes.close();
        listening.shutdownNow();
        timing.shutdown();
        try {
            if (!timing.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                timing.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            if (wipe == null) {
                compacted();
            } else {
                store.abandon();
            }
            store.close();
        } finally {
            if (wipe != null) {
                wipe.deleteFiles();
                wipe.tell();
            }
        }
    }
}
