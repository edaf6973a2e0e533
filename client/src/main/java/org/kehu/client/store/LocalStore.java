package org.kehu.client.store;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.FxThread;
import org.kehu.common.command.Configuration;
import org.kehu.common.query.QuerySql;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.SyncState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cache of one person on this device. Transactions run one after the other; each is in the encrypted file, and what the
 * server has not taken yet also in the outbox log, before {@link #transact} returns. Thread-safe; never on the FX thread.
 */
public final class LocalStore implements ClientStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);

    private final CacheDatabase database;
    private final CacheTables tables;
    private final SyncCodec codec;
    private final OutboxLog log;
    private final LogKeeping keeping;
    private final CacheLock lock;
    private final DamageMark damage;
    private final FreeSpace space;
    private final Compaction compaction;
    private final Runnable setAside;
    private final FirstLoad firstLoad;
    private final SearchKeys searchKeys;
    private final BlobFiles blobs;
    private final BlobKeeping blobKeeping;
    private final ChangeListeners listeners = new ChangeListeners();
    private final AtomicLong versions = new AtomicLong();
    private volatile @Nullable Configuration configuration;
    /** What is only to be had again by reading all of it goes when memory is short. Used while nobody else writes. */
    private SoftReference<@Nullable KeptRows> kept = new SoftReference<>(null);

    private volatile long used = System.nanoTime();

    /** @param setAside deletes damaged files of earlier days */
    LocalStore(
            CacheDatabase database,
            CacheTables tables,
            OutboxLog log,
            CacheLock lock,
            DamageMark damage,
            FreeSpace space,
            Compaction compaction,
            Runnable setAside,
            BlobFiles blobs) {
        this.database = database;
        this.tables = tables;
        this.codec = new SyncCodec(tables.schema());
        this.log = log;
        this.keeping = new LogKeeping(log, database::force);
        this.firstLoad = new FirstLoad(database, tables);
        this.lock = lock;
        this.damage = damage;
        this.space = space;
        this.compaction = compaction;
        this.setAside = setAside;
        this.searchKeys = new SearchKeys(database, tables.schema());
        this.blobs = blobs;
        this.blobKeeping = new BlobKeeping(tables.schema(), new NamedBlobs(database, tables.schema()), blobs::retain);
        listeners.add(tables.types(), searchKeys::changed);
    }

    /**
     * Opens or makes the cache of {@code folder}. A damaged one is set aside and begun anew: sync fills it again, and what had
     * not been sent comes back from the outbox log.
     *
     * @throws StoreProblem {@code cache_in_use} if another window has it open
     */
    public static LocalStore open(CacheFolder folder, DataKey key, RecordSchema schema, InstantSource clock) {
        return new CacheOpening(folder, key, schema, clock).open();
    }

    @Override
    public <R> R transact(Function<ClientTx, R> work) {
        FxThread.forbid();
        try {
            return ended(database.alone(() -> committed(work)));
        } catch (DamagedRow e) {
            throw damage.unreadable(e);
        } catch (StoreProblem e) {
            throw damage.noted(e);
        }
    }

    @Override
    public <R> R read(Function<ClientTx, R> work) {
        try {
            return database.readMoment(connection -> work.apply(new LocalTx(
                    connection,
                    tables,
                    codec,
                    configuration,
                    new KeptRows(),
                    versions::incrementAndGet,
                    entry -> false)));
        } catch (DamagedRow e) {
            throw damage.unreadable(e);
        } catch (StoreProblem e) {
            throw damage.noted(e);
        }
    }

    @Override
    public boolean hasRoom() {
        return space.isEnough();
    }

    /** @throws StoreProblem {@code disk_low} */
    @Override
    public void requireRoom() {
        space.require();
    }

    private record Committed<R>(R result, LocalTx tx, Configuration configuration) {}

    private <R> Committed<R> committed(Function<ClientTx, R> work) {
        boolean done = false;
        KeptRows known = kept.get();
        KeptRows rows = known == null ? new KeptRows() : known;
        try {
            Committed<R> committed = database.write(connection -> {
                LocalTx tx = new LocalTx(
                        connection, tables, codec, configuration, rows, versions::incrementAndGet, keeping::isNews);
                R result = work.apply(tx);
                Configuration after = tx.flush();
                if (tx.hasLoss()) {
                    compaction.noted();
                }
                keeping.prepare(tx.logged());
                return new Committed<>(result, tx, after);
            });
            done = true;
            configuration = committed.configuration();
            kept = new SoftReference<>(rows);
            keeping.committed();
            return committed;
        } finally {
            if (!done) {
                kept.clear();
                keeping.failed();
            }
        }
    }

    private <R> R ended(Committed<R> committed) {
        SyncState written = committed.tx().written();
        if (written != null) {
            firstLoad.reached(written);
        }
        letBlobsGo(committed.tx().touched(), written);
        listeners.tell(committed.tx().touched());
        return committed.result();
    }

    /** What was committed stands, whatever becomes of the files; what is still owed is done after a later commit. */
    private void letBlobsGo(Set<RecordRef> touched, @Nullable SyncState written) {
        try {
            blobKeeping.after(touched, written);
        } catch (StoreProblem e) {
            LOG.warn("contents that are to go are still here", e);
        }
    }

    /** Makes database and outbox log know the same. */
    void recover(Instant now) {
        transact(tx -> {
            new OutboxRecovery(log, codec, now).run((LocalTx) tx);
            return true;
        });
    }

    /** What this device did, newest first. */
    public List<JournalEntry> lately(int most) {
        return journaled("journal order by counter desc limit ?", most);
    }

    /** The newest unit of each of the operations that this device did last, newest first. */
    public List<JournalEntry> latelyDone(int most) {
        return journaled(
                "journal where counter in (select max(counter) as newest from journal group by operation"
                        + " order by newest desc limit ?) order by counter desc",
                most);
    }

    /** What this device did in one operation, in its order. */
    public List<JournalEntry> journal(UUID operation) {
        return read(tx -> tx.journal(operation));
    }

    /** What was done here to a record, newest first. */
    public List<JournalEntry> journal(RecordRef ref, int most) {
        return journaled(
                "journal j join journal_record r on r.unit = j.unit"
                        + " where r.record_type = ? and r.record_id = ? order by j.counter desc limit ?",
                ref.type(),
                ref.id(),
                most);
    }

    private List<JournalEntry> journaled(String from, @Nullable Object... parameters) {
        return database.read(connection -> JournalRows.read(new DeviceRows(connection), codec, from, parameters));
    }

    /** Units without a verdict, entries of the tray, and whether the clocks are apart. */
    public Counts counts() {
        return database.readCounts(connection -> {
            DeviceRows rows = new DeviceRows(connection);
            int waiting = rows.rows("select count(*) from outbox", row -> row.getInt(1))
                    .get(0);
            int attention =
                    rows.rows("select count(*) from tray", row -> row.getInt(1)).get(0);
            boolean skewed = rows.texts("select body from device_state where name = ?", LocalTx.STATE).stream()
                    .anyMatch(body -> codec.read(body, SyncState.class).isSkewed());
            List<MissingUnit> offered = rows.texts("select body from missing order by counter").stream()
                    .map(body -> codec.read(body, MissingUnit.class))
                    .filter(unit -> !unit.leftOut())
                    .toList();
            Instant backup =
                    offered.isEmpty() ? null : offered.get(offered.size() - 1).backup();
            return new Counts(waiting, attention, skewed, offered.size(), backup);
        });
    }

    /**
     * How much waits for the server, and how much for the person.
     *
     * @param skewed whether this machine's clock was minutes away from the server's
     * @param missing units that a restored server has lost and nobody has decided about
     * @param backup when the backup was made that it was restored from, null if nobody knows
     */
    public record Counts(
            int waiting,
            int attention,
            boolean skewed,
            int missing,
            @Nullable Instant backup) {}

    /**
     * Reads every record and base copy once and proves its check; beside other work, a little at a time.
     *
     * @return how many were read
     * @throws StoreProblem {@code cache_damaged}: the next opening begins anew
     */
    public long prove() {
        try {
            return new CacheProof(database, tables).run();
        } catch (DamagedRow e) {
            throw damage.unreadable(e);
        } catch (StoreProblem e) {
            throw damage.certain(e);
        }
    }

    public RoundLog rounds() {
        return new RoundLog(database, codec);
    }

    /** Read beside any writer, also where nothing can be written. */
    public DeviceState deviceState() {
        return new DeviceState(database, codec);
    }

    /** How many records are here. */
    public Map<String, Long> recordCounts() {
        return database.readCounts(connection -> {
            Map<String, Long> counts = new HashMap<>();
            for (RecordTable table : tables.all()) {
                String sql = "select count(*) from " + table.type().table();
                List<Long> count = new DeviceRows(connection).rows(sql, row -> row.getLong(1));
                counts.put(table.type().name(), count.get(0));
            }
            return counts;
        });
    }

    /** A small secret or setting of this cache, such as the refresh token; null if there is none. */
    public @Nullable String remembered(String name) {
        List<String> found = database.read(connection ->
                new DeviceRows(connection).texts("select body from device_state where name = ?", "own." + name));
        return found.isEmpty() ? null : found.get(0);
    }

    public void remember(String name, String text) {
        database.write(connection -> new DeviceRows(connection)
                .run("merge into device_state (name, body) key (name) values (?, ?)", "own." + name, text));
    }

    /** The contents of attachments. */
    public BlobFiles blobs() {
        return blobs;
    }

    public BlobKeeping blobKeeping() {
        return blobKeeping;
    }

    /** Whether some of what had not been sent could not be read any more when this was opened. */
    public boolean logWasDamaged() {
        return log.wasDamaged();
    }

    /** Somebody looks at something. */
    void used() {
        used = System.nanoTime();
    }

    /**
     * Writes the files anew if something was let go that its user may not see any more; waits for work under way, and
     * everybody waits for it: about a second for ten thousand records.
     */
    public void compact() {
        if (compaction.isDue()) {
            database.compact(() -> {
                log.compact();
                setAside.run();
                compaction.done();
            });
        }
    }

    /** While nobody looks, and at the latest after a day. */
    public void compactInTime() {
        firstLoad.rest();
        if (compaction.isTime(Duration.ofNanos(System.nanoTime() - used))) {
            compact();
        }
    }

    CacheDatabase database() {
        return database;
    }

    CacheTables tables() {
        return tables;
    }

    /** For what is committed. Inside a transaction the keys in memory know too little. */
    QuerySql queries() {
        return tables.queries().searchedBy(searchKeys);
    }

    SearchKeys searchKeys() {
        return searchKeys;
    }

    SyncCodec codec() {
        return codec;
    }

    ChangeListeners listeners() {
        return listeners;
    }

    DamageMark damage() {
        return damage;
    }

    /** As of the last commit; held in memory since the opening. */
    Configuration configuration() {
        return java.util.Objects.requireNonNull(configuration);
    }

    /** Before it is closed, where its files are deleted next: nothing in them is tidied up. */
    public void abandon() {
        database.abandon();
    }

    @Override
    public void close() {
        blobs.opened().clear();
        database.close();
        log.close();
        lock.close();
    }
}
