package org.kehu.client.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.KeyRange;

/** Which ids the tables hold, as far as one transaction has asked: what is new is then neither looked for nor merged. */
final class HeldIds {
    private final Map<String, List<Known>> known = new HashMap<>();

    private record Known(KeyRange range, Set<UUID> ids) {}

    void read(KeyRange range, Collection<UUID> ids) {
        known.computeIfAbsent(range.type(), type -> new ArrayList<>()).add(new Known(range, new HashSet<>(ids)));
    }

    /** False also where nobody has asked. */
    boolean isAbsent(RecordType type, UUID id) {
        List<Known> ranges = known.getOrDefault(type.name(), List.of());
        return ranges.stream().anyMatch(one -> one.range.contains(id))
                && ranges.stream().noneMatch(one -> one.ids.contains(id));
    }

    void written(RecordType type, Collection<UUID> ids) {
        known.getOrDefault(type.name(), List.of()).forEach(one -> one.ids.addAll(ids));
    }
}
