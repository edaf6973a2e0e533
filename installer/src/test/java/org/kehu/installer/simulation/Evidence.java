package org.kehu.installer.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Redirect;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** The server's records and its whole log, purged rows included, looked at past all that could tamper with them. */
final class Evidence {
    private final Cluster server;
    private final Map<RecordRef, CrmRecord> records = new TreeMap<>();
    private final List<LogRow> log;
    private final Map<UUID, List<LogRow>> units = new HashMap<>();
    private final Map<RecordRef, List<LogRow>> stories = new TreeMap<>();
    private final Map<UUID, Optional<Verdict>> verdicts = new HashMap<>();

    Evidence(Cluster server) {
        this.server = server;
        this.log = server.memory.log();
        server.memory.records().forEach(record -> records.put(record.ref(), record));
        for (LogRow row : log) {
            units.computeIfAbsent(row.unit(), unused -> new ArrayList<>()).add(row);
            stories.computeIfAbsent(row.record(), unused -> new ArrayList<>()).add(row);
        }
    }

    Cluster server() {
        return server;
    }

    Map<RecordRef, CrmRecord> records() {
        return records;
    }

    List<CrmRecord> all(RecordType type) {
        return records.values().stream().filter(record -> record.type() == type).toList();
    }

    @Nullable CrmRecord find(RecordType type, UUID id) {
        return records.get(new RecordRef(type.name(), id));
    }

    List<LogRow> log() {
        return log;
    }

    Collection<List<LogRow>> stories() {
        return stories.values();
    }

    List<LogRow> story(RecordRef record) {
        return stories.getOrDefault(record, List.of());
    }

    /** The record, and what it was ever merged into: what is given to one that is gone goes there. */
    Set<RecordRef> led(RecordRef record) {
        Set<RecordRef> led = new TreeSet<>();
        Deque<RecordRef> left = new ArrayDeque<>(List.of(record));
        while (!left.isEmpty()) {
            RecordRef next = left.remove();
            if (led.add(next)) {
                for (LogRow row : story(Redirect.of(next.id()))) {
                    if (row.changes().get(Redirect.SURVIVOR.name()) instanceof Change.Set set && set.after() != null) {
                        left.add(new RecordRef(next.type(), UUID.fromString((String) set.after())));
                    }
                }
            }
        }
        return led;
    }

    List<LogRow> effects(UUID unit) {
        return units.getOrDefault(unit, List.of());
    }

    /** What was said of a unit first. */
    @Nullable Verdict verdict(UUID unit) {
        return verdicts.computeIfAbsent(unit, asked -> Optional.ofNullable(server.memory.verdict(asked)))
                .orElse(null);
    }

    /** The record that a child hangs on, null for a root or if it is not there. */
    @Nullable CrmRecord parent(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        return link == null || parent == null
                ? null
                : records.get(new RecordRef(Objects.requireNonNull(link.target()), parent));
    }

    /** Whose rights count: the record at the top. */
    CrmRecord root(CrmRecord record) {
        CrmRecord above = parent(record);
        return above == null ? record : root(above);
    }

    /** Those of the roots that one of the queries of a device book means. */
    Set<UUID> meant(RecordType root, Set<String> queries) {
        RecordQuery query = RecordQuery.of(root).where(new BookQueries(Kehu.SCHEMA).filter(root, queries));
        return queries.isEmpty()
                ? Set.of()
                : new PlainEvaluator(Kehu.SCHEMA, records.values(), null)
                        .all(query).stream().map(CrmRecord::id).collect(Collectors.toSet());
    }

    /** The first few records that differ. */
    static String difference(Map<RecordRef, CrmRecord> expected, Map<RecordRef, CrmRecord> found) {
        Set<RecordRef> refs = new TreeSet<>(expected.keySet());
        refs.addAll(found.keySet());
        return refs.stream()
                .filter(ref -> !Objects.equals(expected.get(ref), found.get(ref)))
                .limit(3)
                .map(ref -> "%s: should be %s, is %s".formatted(ref, expected.get(ref), found.get(ref)))
                .toList()
                .toString();
    }
}
