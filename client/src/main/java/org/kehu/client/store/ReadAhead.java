package org.kehu.client.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Records of one transaction read together, since a unit asks for them one by one; and of which there were none. */
final class ReadAhead {
    private final Map<RecordRef, Optional<CrmRecord>> read = new HashMap<>();
    /** Written, but not to the table yet, where there is none of them. */
    private final Set<RecordRef> fresh = new HashSet<>();

    void read(RecordType type, Set<UUID> asked, Map<UUID, CrmRecord> found) {
        asked.forEach(id -> read.put(new RecordRef(type.name(), id), Optional.ofNullable(found.get(id))));
    }

    void retain(Collection<RecordRef> records) {
        if (!read.isEmpty()) {
            read.keySet().retainAll(Set.copyOf(records));
        }
    }

    boolean knows(RecordRef ref) {
        return read.containsKey(ref);
    }

    @Nullable CrmRecord find(RecordRef ref) {
        return read.getOrDefault(ref, Optional.empty()).orElse(null);
    }

    void written(RecordRef ref) {
        Optional<CrmRecord> was = read.remove(ref);
        if (was != null && was.isEmpty()) {
            fresh.add(ref);
        }
    }

    boolean isNew(RecordRef ref) {
        return fresh.contains(ref);
    }

    void stored(RecordRef ref) {
        fresh.remove(ref);
    }

    void removed(RecordRef ref) {
        read.remove(ref);
        fresh.remove(ref);
    }
}
