package org.kehu.client.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.OutboxUnit;

/** Which units of the outbox have read or written a record: without it, each unit of an import would look through all before it. */
final class UnitsByRecord {
    private final Map<RecordRef, List<UUID>> units = new HashMap<>();

    void add(OutboxUnit unit) {
        concerned(unit)
                .forEach(record ->
                        units.computeIfAbsent(record, key -> new ArrayList<>(1)).add(unit.id()));
    }

    private static Stream<RecordRef> concerned(OutboxUnit unit) {
        return Stream.concat(
                unit.writes().stream(),
                unit.reads().stream().filter(record -> !unit.writes().contains(record)));
    }

    void replace(@Nullable OutboxUnit before, @Nullable OutboxUnit after) {
        boolean same = before != null
                && after != null
                && before.reads().equals(after.reads())
                && before.writes().equals(after.writes());
        if (same) {
            return;
        }
        if (before != null) {
            concerned(before)
                    .forEach(record -> units.computeIfPresent(record, (key, all) -> without(all, before.id())));
        }
        if (after != null) {
            add(after);
        }
    }

    private static @Nullable List<UUID> without(List<UUID> all, UUID unit) {
        all.remove(unit);
        return all.isEmpty() ? null : all;
    }

    Set<UUID> of(Set<RecordRef> records) {
        Set<UUID> found = new HashSet<>();
        records.forEach(record -> found.addAll(units.getOrDefault(record, List.of())));
        return found;
    }
}
