package org.kehu.client.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncCodec;

/**
 * The outbox as the writer sees it. It is gone through several times for each command and each batch of verdicts, and so is
 * read once and then kept beside the table; whoever's transaction fails lets go of it.
 */
final class OutboxRows {
    private static final List<String> COLUMNS = List.of("unit", "counter", "body", "packed", "unanswered", "undecided");
    private static final Comparator<OutboxUnit> ORDER =
            Comparator.comparingLong(OutboxUnit::counter).thenComparing(OutboxUnit::id, Ids::compare);

    private final SyncCodec codec;
    private final Map<UUID, OutboxUnit> units;
    private @Nullable List<OutboxUnit> sorted;
    /** Made when it is first asked for. */
    private @Nullable UnitsByRecord byRecord;
    /** Units as they are to be written, with their bodies; null for those that leave. */
    private final Map<UUID, @Nullable Written> changed = new LinkedHashMap<>();

    private record Written(OutboxUnit unit, LongBody body) {
        List<@Nullable Object> cells() {
            return Arrays.asList(
                    unit.id(),
                    unit.counter(),
                    body.text(),
                    body.packed(),
                    RefBytes.written(unit.verdict() == null ? unit.writes() : Set.of()),
                    unit.isUndecided() ? RefBytes.written(unit.reads()) : null);
        }
    }

    OutboxRows(DeviceRows rows, SyncCodec codec) {
        this.codec = codec;
        this.units = rows.rows("select body, packed from outbox", LongBody::read).stream()
                .map(body -> codec.read(body, OutboxUnit.class))
                .collect(Collectors.toMap(OutboxUnit::id, Function.identity(), (a, b) -> b, HashMap::new));
    }

    List<OutboxUnit> all() {
        if (sorted == null) {
            sorted = units.values().stream().sorted(ORDER).toList();
        }
        return sorted;
    }

    /** Units that have read or written one of these records. */
    List<OutboxUnit> concerning(Set<RecordRef> records) {
        UnitsByRecord index = byRecord;
        if (index == null) {
            index = new UnitsByRecord();
            units.values().forEach(index::add);
            byRecord = index;
        }
        return index.of(records).stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .sorted(ORDER)
                .toList();
    }

    /** @return what is written in the end */
    String put(OutboxUnit unit) {
        String body = codec.write(unit);
        changed.put(unit.id(), new Written(unit, LongBody.of(body)));
        replace(unit.id(), hasValues(unit) ? codec.read(body, OutboxUnit.class) : unit);
        return body;
    }

    /** Writes what has changed: a unit whose verdict comes may be decided again by that. */
    void flush(DeviceRows rows) {
        List<List<UUID>> gone = new ArrayList<>();
        List<List<@Nullable Object>> there = new ArrayList<>();
        changed.forEach((id, written) -> {
            if (written == null) {
                gone.add(List.of(id));
            } else {
                there.add(written.cells());
            }
        });
        rows.batch("delete from outbox where unit = ?", gone);
        rows.batch(
                "insert into outbox (" + String.join(", ", COLUMNS) + ") values (?, ?, ?, ?, ?, ?)",
                rows.replace("outbox", COLUMNS, there));
        changed.clear();
    }

    /** Then it is kept as it will be read after a restart: values in reasons and conflicts are read as JSON has them. */
    private static boolean hasValues(OutboxUnit unit) {
        Verdict verdict = unit.verdict();
        return unit.reason() != null
                || (verdict != null
                        && (verdict.reason() != null || !verdict.conflicts().isEmpty()));
    }

    /** Units that a program wrote which did not say with them what lists ask for. */
    List<OutboxUnit> untold(DeviceRows rows) {
        flush(rows);
        return rows
                .rows("select unit from outbox where unanswered is null", row -> row.getObject(1, UUID.class))
                .stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return what was there */
    @Nullable OutboxUnit remove(UUID unit) {
        changed.put(unit, null);
        return replace(unit, null);
    }

    private @Nullable OutboxUnit replace(UUID id, @Nullable OutboxUnit unit) {
        sorted = null;
        OutboxUnit before = unit == null ? units.remove(id) : units.put(id, unit);
        if (byRecord != null) {
            byRecord.replace(before, unit);
        }
        return before;
    }
}
