package org.kehu.client.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.SyncCodec;

/** What this device did, in one transaction; found by unit, operation, time, and record. */
final class JournalRows {
    private final DeviceRows rows;
    private final SyncCodec codec;
    private final Consumer<OutboxLog.Entry> logged;
    /** The operation that was read last: to take back one of two hundred units asks for it as often. */
    private List<JournalEntry> lately = List.of();

    /** @param logged told what must also be in the outbox log */
    JournalRows(DeviceRows rows, SyncCodec codec, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.codec = codec;
        this.logged = logged;
    }

    List<JournalEntry> ofOperation(UUID operation) {
        if (lately.isEmpty() || !lately.get(0).operation().equals(operation)) {
            lately = read("operation = ? order by counter", operation);
        }
        return lately;
    }

    @Nullable JournalEntry find(UUID unit) {
        List<JournalEntry> found = read("unit = ?", unit);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<JournalEntry> read(String where, UUID id) {
        return rows.texts("select body from journal where " + where, id).stream()
                .map(body -> codec.read(body, JournalEntry.class))
                .toList();
    }

    List<GivenUnit> units() {
        return rows.rows(
                "select unit, counter from journal order by counter, unit",
                row -> new GivenUnit(row.getObject(1, UUID.class), row.getLong(2)));
    }

    void put(JournalEntry entry) {
        if (!lately.isEmpty() && lately.get(0).operation().equals(entry.operation())) {
            lately = List.of();
        }
        String body = codec.write(entry);
        log(entry.unit(), body);
        rows.run(
                "merge into journal (unit, operation, counter, at, body) key (unit) values (?, ?, ?, ?, ?)",
                entry.unit(),
                entry.operation(),
                entry.counter(),
                entry.at(),
                body);
        rows.run("delete from journal_record where unit = ?", entry.unit());
        entry.patches().stream()
                .map(RecordPatch::record)
                .collect(Collectors.toSet())
                .forEach(ref -> rows.run(
                        "insert into journal_record (record_type, record_id, unit) values (?, ?, ?)",
                        ref.type(),
                        ref.id(),
                        entry.unit()));
    }

    private void log(UUID unit, @Nullable String body) {
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.JOURNAL, unit.toString(), body));
    }

    void remove(UUID unit) {
        lately = List.of();
        log(unit, null);
        rows.run("delete from journal_record where unit = ?", unit);
        rows.run("delete from journal where unit = ?", unit);
    }

    void purge(Instant time) {
        lately = List.of();
        rows.texts("select cast(unit as varchar) from journal where at < ?", time)
                .forEach(unit -> log(UUID.fromString(unit), null));
        rows.run("delete from journal_record where unit in (select unit from journal where at < ?)", time);
        rows.run("delete from journal where at < ?", time);
    }
}
