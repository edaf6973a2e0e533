package org.kehu.common.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * All configuration records as of one moment. Immutable, shared by threads.
 *
 * @param seq the log number that it is as of
 */
public record Configuration(long seq, Map<String, Map<UUID, CrmRecord>> records) {
    public static final Configuration EMPTY = new Configuration(0, Map.of());

    public static Configuration of(long seq, Collection<CrmRecord> records) {
        Map<String, Map<UUID, CrmRecord>> byType = new HashMap<>();
        records.forEach(record -> byType.computeIfAbsent(record.type().name(), type -> new LinkedHashMap<>())
                .put(record.id(), record));
        return new Configuration(seq, byType);
    }

    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return records.getOrDefault(type.name(), Map.of()).get(id);
    }

    /** Those in the bin left out. */
    public List<CrmRecord> all(RecordType type) {
        return records.getOrDefault(type.name(), Map.of()).values().stream()
                .filter(record -> !record.isDeleted())
                .toList();
    }

    /** This with some records put in place of older ones. */
    public Configuration with(long newSeq, Collection<CrmRecord> changed) {
        Map<String, Map<UUID, CrmRecord>> byType = new HashMap<>(records);
        for (CrmRecord record : changed) {
            Map<UUID, CrmRecord> ofType =
                    new LinkedHashMap<>(byType.getOrDefault(record.type().name(), Map.of()));
            ofType.put(record.id(), record);
            byType.put(record.type().name(), ofType);
        }
        return new Configuration(newSeq, byType);
    }
}
