package org.kehu.client.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DeviceNotes;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.KeyRange;
import org.kehu.common.sync.LinkStubs;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.SyncState;
import org.kehu.common.sync.TrayEntry;
import org.kehu.common.sync.UnsentContents;

/** A transaction of this device on its one writing connection. */
final class LocalTx implements ClientTx {
    static final String STATE = "sync";

    private final CacheTables tables;
    private final SyncCodec codec;
    private final ViewRows view;
    private final DeviceRows rows;
    private final BaseCopies bases;
    private final JournalRows journal;
    private final StubRows stubs;
    private final CounterRows counters;
    private final LogNews logged;
    private final LongSupplier versions;
    private @Nullable Configuration configuration;
    private final KeptRows kept;
    private final Set<RecordRef> awaited = new LinkedHashSet<>();
    private @Nullable SyncState written;
    private boolean loss;

    /**
     * @param configuration as the last commit left it, null if that is not known; so is {@code kept}
     * @param versions tell one configuration from the next
     * @param isNews whether the outbox log has yet to be told
     */
    LocalTx(
            Connection connection,
            CacheTables tables,
            SyncCodec codec,
            @Nullable Configuration configuration,
            KeptRows kept,
            LongSupplier versions,
            Predicate<OutboxLog.Entry> isNews) {
        this.logged = new LogNews(isNews);
        this.versions = versions;
        this.tables = tables;
        this.codec = codec;
        this.configuration = configuration;
        this.kept = kept;
        this.view = new ViewRows(connection, tables);
        this.rows = new DeviceRows(connection);
        this.bases = new BaseCopies(rows, codec, tables.check(), kept);
        this.journal = new JournalRows(rows, codec, logged::add, kept);
        this.counters = new CounterRows(rows, logged::add);
        this.stubs = new StubRows(rows, tables.schema(), this::writeView, awaited::add);
    }

    /** Writes what was gathered; the commit follows. @return the configuration as this transaction leaves it */
    Configuration flush() {
        writeView();
        kept.flush(rows, journal);
        counters.flush();
        return configuration();
    }

    private void writeView() {
        SqlCall.done(() -> view.flush());
        bases.flush();
    }

    /** Records that may be shown otherwise now, those included that something waits for. */
    Set<RecordRef> touched() {
        Set<RecordRef> touched = new LinkedHashSet<>(view.touched());
        touched.addAll(awaited);
        return touched;
    }

    /** The state that this transaction wrote, null if it did not. */
    @Nullable SyncState written() {
        return written;
    }

    boolean hasLoss() {
        return loss;
    }

    @Override
    public UnsentContents unsent() {
        return new UnsentRows(rows, logged::add);
    }

    @Override
    public LinkStubs stubs() {
        return stubs;
    }

    @Override
    public DeviceNotes notes() {
        return new NoteRows(rows);
    }

    @Override
    public void noteLoss() {
        loss = true;
    }

    /** What must also be in the outbox log. */
    Collection<OutboxLog.Entry> logged() {
        return logged.all();
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {} // one writer: nobody to lock against

    @Override
    public void readAhead(Collection<RecordRef> records) {
        bases.readAhead(records);
        SqlCall.done(() -> view.readAhead(records));
    }

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        CrmRecord record = find(child, id);
        Field<UUID> link = child.parent();
        return record == null || link == null ? null : record.get(link);
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return SqlCall.of(() -> view.find(type, id));
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return SqlCall.of(() -> view.children(child, parent));
    }

    @Override
    public Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        return SqlCall.of(() -> view.children(child, parents));
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return SqlCall.of(() -> view.list(query));
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        CrmRecord stored = find(after.type(), after.id());
        long revision = stored == null ? 0 : stored.revision();
        if (revision != (before == null ? 0 : before.revision())) {
            throw new Contention(after.ref() + " is at revision " + revision);
        }
        putView(after);
    }

    @Override
    public boolean hasBase(RecordRef ref) {
        return bases.has(ref);
    }

    @Override
    public @Nullable CrmRecord base(RecordRef ref) {
        return bases.find(ref);
    }

    @Override
    public void keepBase(RecordRef ref, @Nullable CrmRecord record) {
        bases.keep(ref, record);
    }

    @Override
    public void dropBase(RecordRef ref) {
        bases.drop(ref);
    }

    @Override
    public Set<RecordRef> bases() {
        return bases.all();
    }

    @Override
    public void putView(CrmRecord record) {
        SqlCall.done(() -> view.put(record));
        forgetConfiguration(record.type());
    }

    @Override
    public void removeView(RecordRef ref) {
        SqlCall.done(() -> view.remove(ref));
        forgetConfiguration(tables.schema().type(ref.type()));
    }

    private void forgetConfiguration(RecordType type) {
        if (type.isConfiguration()) {
            configuration = null;
        }
    }

    @Override
    public List<UUID> ids(RecordType type, KeyRange range) {
        return SqlCall.of(() -> view.ids(type, range));
    }

    @Override
    public void revisions(RecordType type, RevisionVisitor visitor) {
        SqlCall.done(() -> view.revisions(type, visitor));
    }

    @Override
    public Configuration configuration() {
        if (configuration == null) {
            List<CrmRecord> all = tables.schema().types().stream()
                    .filter(RecordType::isConfiguration)
                    .flatMap(type -> SqlCall.of(() -> view.all(type)).stream())
                    .toList();
            configuration = Configuration.of(versions.getAsLong(), all);
        }
        return configuration;
    }

    @Override
    public List<OutboxUnit> outbox() {
        return outboxRows().all();
    }

    @Override
    public List<OutboxUnit> outboxConcerning(Set<RecordRef> records) {
        return outboxRows().concerning(records);
    }

    private OutboxRows outboxRows() {
        return kept.outbox(() -> new OutboxRows(rows, codec));
    }

    @Override
    public void putOutbox(OutboxUnit unit) {
        noteAwaited(unit);
        String body = outboxRows().put(unit);
        logged.add(OutboxLog.Entry.of(unit, body));
    }

    /** See {@link OutboxRows#untold}. */
    List<OutboxUnit> untold() {
        return outboxRows().untold(rows);
    }

    @Override
    public void removeOutbox(UUID unit) {
        noteAwaited(outboxRows().remove(unit));
        logged.add(new OutboxLog.Entry(OutboxLog.Kind.OUTBOX, unit.toString(), null));
    }

    private void noteAwaited(@Nullable OutboxUnit unit) {
        if (unit != null && unit.standing() != OutboxUnit.Standing.APPLIED) {
            awaited.addAll(unit.reads());
        }
    }

    @Override
    public List<TrayEntry> tray() {
        return new TrayRows(rows, codec, logged::add).all();
    }

    @Override
    public void putTray(TrayEntry entry) {
        new TrayRows(rows, codec, logged::add).put(entry);
    }

    @Override
    public void removeTray(UUID unit) {
        new TrayRows(rows, codec, logged::add).remove(unit);
    }

    @Override
    public List<JournalEntry> journal(UUID operation) {
        return journal.ofOperation(operation);
    }

    @Override
    public @Nullable DoneUnits changedBy(UUID operation) {
        return journal.changedBy(operation);
    }

    @Override
    public @Nullable JournalEntry journalOf(UUID unit) {
        return journal.find(unit);
    }

    @Override
    public void journalAhead(Collection<UUID> units) {
        journal.readAhead(units);
    }

    @Override
    public List<GivenUnit> journaled() {
        return journal.units();
    }

    @Override
    public void putJournal(JournalEntry entry) {
        journal.put(entry);
    }

    @Override
    public void journalVerdict(UUID unit, Verdict verdict) {
        journal.verdict(unit, verdict);
    }

    @Override
    public void removeJournal(UUID unit) {
        journal.remove(unit);
    }

    @Override
    public void purgeJournal(Instant time) {
        journal.purge(time);
    }

    @Override
    public List<MissingUnit> missing() {
        return new MissingRows(rows, codec, logged::add).all();
    }

    @Override
    public void putMissing(MissingUnit unit) {
        new MissingRows(rows, codec, logged::add).put(unit);
    }

    @Override
    public void removeMissing(UUID unit) {
        new MissingRows(rows, codec, logged::add).remove(unit);
    }

    @Override
    public void meet(Collection<RecordRef> records, long seq) {
        new MetRows(rows).note(records, seq);
    }

    @Override
    public Set<RecordRef> metSince(long seq) {
        return new MetRows(rows).since(seq);
    }

    @Override
    public void forgetMet() {
        new MetRows(rows).forget();
    }

    @Override
    public SyncState state() {
        return rows.texts("select body from device_state where name = ?", STATE).stream()
                .map(body -> codec.read(body, SyncState.class))
                .findFirst()
                .orElse(SyncState.NEW);
    }

    @Override
    public void state(SyncState state) {
        written = state;
        rows.run("merge into device_state (name, body) key (name) values (?, ?)", STATE, codec.write(state));
    }

    @Override
    public long next(String counter) {
        return counters.next(counter);
    }

    @Override
    public long reach(String counter, long least) {
        return counters.reach(counter, least);
    }
}
