package org.kehu.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.SyncCodec;

/** What this device did, in one transaction; found by unit, operation, time, and record. */
final class JournalRows {
    private static final List<String> VERDICT = List.of("unit", "verdict");

    private final DeviceRows rows;
    private final SyncCodec codec;
    private final Consumer<OutboxLog.Entry> logged;
    private final KeptRows kept;
    /** Read here for whoever asks for them one by one. */
    private final Map<UUID, JournalEntry> ahead = new HashMap<>();
    /** By their units, and written together. */
    private final Map<UUID, String> verdicts = new LinkedHashMap<>();

    /** @param logged told what must also be in the outbox log */
    JournalRows(DeviceRows rows, SyncCodec codec, Consumer<OutboxLog.Entry> logged, KeptRows kept) {
        this.kept = kept;
        this.rows = rows;
        this.codec = codec;
        this.logged = logged;
    }

    List<JournalEntry> ofOperation(UUID operation) {
        return read("operation = ? order by counter", operation);
    }

    /** Kept until another is asked for: each of two hundred units that take an operation back asks for it. */
    @Nullable DoneUnits changedBy(UUID operation) {
        DoneUnits known = kept.done(operation);
        if (known == null) {
            Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
            rows.rows(
                    "select j.unit, r.record_type, r.record_id from journal j"
                            + " left join journal_record r on r.unit = j.unit"
                            + " where j.operation = ? order by j.counter, j.unit",
                    row -> changed(units, row),
                    operation);
            known = units.isEmpty() ? null : new DoneUnits(units);
            kept.done(operation, known);
        }
        return known;
    }

    private static boolean changed(Map<UUID, Set<RecordRef>> units, ResultSet row) throws SQLException {
        Set<RecordRef> records = units.computeIfAbsent(row.getObject(1, UUID.class), unit -> new LinkedHashSet<>());
        String type = row.getString(2);
        return type != null && records.add(new RecordRef(type.intern(), row.getObject(3, UUID.class)));
    }

    /** Entries that are about to be asked for; those of before are let go of. */
    void readAhead(Collection<UUID> units) {
        flush();
        ahead.clear();
        rows.each(
                        "select j.body, j.packed, j.verdict from %s u (id) join journal j on j.unit = u.id",
                        units, row -> entry(codec, row))
                .forEach(entry -> ahead.put(entry.unit(), entry));
    }

    @Nullable JournalEntry find(UUID unit) {
        JournalEntry known = ahead.get(unit);
        if (known != null) {
            return known;
        }
        List<JournalEntry> found = read("unit = ?", unit);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<JournalEntry> read(String where, UUID id) {
        flush();
        return read(rows, codec, "journal where " + where, id);
    }

    /** @param from table and condition */
    static List<JournalEntry> read(DeviceRows rows, SyncCodec codec, String from, @Nullable Object... parameters) {
        return rows.rows("select body, packed, verdict from " + from, row -> entry(codec, row), parameters);
    }

    private static JournalEntry entry(SyncCodec codec, ResultSet row) throws SQLException {
        JournalEntry entry = codec.read(LongBody.read(row), JournalEntry.class);
        String verdict = row.getString(3);
        return verdict == null ? entry : with(entry, codec.read(verdict, Verdict.class));
    }

    static JournalEntry with(JournalEntry entry, @Nullable Verdict verdict) {
        return new JournalEntry(
                entry.unit(), entry.operation(), entry.counter(), entry.at(), entry.text(), entry.patches(), verdict);
    }

    List<GivenUnit> units() {
        return rows.rows(
                "select unit, counter from journal order by counter, unit",
                row -> new GivenUnit(row.getObject(1, UUID.class), row.getLong(2)));
    }

    void put(JournalEntry entry) {
        change(entry.unit());
        kept.forget(entry.operation());
        String body = codec.write(with(entry, null));
        String verdict = entry.verdict() == null ? null : codec.write(entry.verdict());
        log(OutboxLog.Kind.JOURNAL, entry.unit(), body);
        log(OutboxLog.Kind.VERDICT, entry.unit(), verdict);
        LongBody stored = LongBody.of(body);
        rows.run(
                "merge into journal (unit, operation, counter, at, body, packed, verdict) key (unit)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                entry.unit(),
                entry.operation(),
                entry.counter(),
                entry.at(),
                stored.text(),
                stored.packed(),
                verdict);
        rows.run("delete from journal_record where unit = ?", entry.unit());
        List<List<Object>> records = entry.patches().stream()
                .map(RecordPatch::record)
                .distinct()
                .map(ref -> List.<Object>of(ref.type(), ref.id(), entry.unit()))
                .toList();
        rows.batch("insert into journal_record (record_type, record_id, unit) values (?, ?, ?)", records);
    }

    /** What the unit was and did stays as it was written. */
    void verdict(UUID unit, Verdict verdict) {
        ahead.remove(unit);
        verdicts.put(unit, codec.write(verdict));
    }

    private void change(UUID unit) {
        flush();
        ahead.remove(unit);
    }

    /** Writes the verdicts of units that the journal knows, and tells the log of them. */
    void flush() {
        if (verdicts.isEmpty()) {
            return;
        }
        Map<UUID, String> said = new LinkedHashMap<>(verdicts);
        verdicts.clear();
        List<List<Object>> all = said.entrySet().stream()
                .map(one -> List.<Object>of(one.getKey(), one.getValue()))
                .toList();
        rows.replace("journal", VERDICT, all).forEach(unknown -> said.remove(unknown.get(0)));
        said.forEach((unit, verdict) -> log(OutboxLog.Kind.VERDICT, unit, verdict));
    }

    private void log(OutboxLog.Kind kind, UUID unit, @Nullable String body) {
        logged.accept(new OutboxLog.Entry(kind, unit.toString(), body));
    }

    private void forget(UUID unit) {
        log(OutboxLog.Kind.JOURNAL, unit, null);
        log(OutboxLog.Kind.VERDICT, unit, null);
    }

    void remove(UUID unit) {
        change(unit);
        kept.forgetDone();
        forget(unit);
        rows.run("delete from journal_record where unit = ?", unit);
        rows.run("delete from journal where unit = ?", unit);
    }

    void purge(Instant time) {
        flush();
        ahead.clear();
        kept.forgetDone();
        rows.texts("select cast(unit as varchar) from journal where at < ?", time)
                .forEach(unit -> forget(UUID.fromString(unit)));
        rows.run("delete from journal_record where unit in (select unit from journal where at < ?)", time);
        rows.run("delete from journal where at < ?", time);
    }
}
