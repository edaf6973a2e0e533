package org.kehu.common.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** All configuration records as of one moment. Immutable, shared by threads. */
public final class Configuration {
    /** Nothing, as of before the log's first row: whoever compares it with the counter reloads. */
    public static final Configuration NONE = new Configuration(-1, 0, Map.of());

    private final long seq;
    private final long tag;
    private final Map<String, Map<UUID, CrmRecord>> records;
    private final Map<Object, Object> computed = new ConcurrentHashMap<>();

    private Configuration(long seq, long tag, Map<String, Map<UUID, CrmRecord>> records) {
        this.seq = seq;
        this.tag = tag;
        this.records = records;
    }

    public static Configuration of(long seq, Collection<CrmRecord> records) {
        return new Configuration(seq, 0, Map.of()).with(records);
    }

    public static Configuration of(ServerTx.Counter counter, Collection<CrmRecord> records) {
        return new Configuration(counter.configurationSeq(), counter.configurationTag(), Map.of()).with(records);
    }

    /** The log number that it is as of. */
    public long seq() {
        return seq;
    }

    /** Tells apart those of the same log number in a log that was put back and went on. */
    public long tag() {
        return tag;
    }

    /** Whether the log has changed no configuration since, nor been put back to before. */
    public boolean isAsOf(ServerTx.Counter counter) {
        return seq == counter.configurationSeq() && tag == counter.configurationTag();
    }

    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return records.getOrDefault(type.name(), Map.of()).get(id);
    }

    /** Those outside the bin. */
    public List<CrmRecord> all(RecordType type) {
        return withBin(type).stream().filter(record -> !record.isDeleted()).toList();
    }

    public Collection<CrmRecord> withBin(RecordType type) {
        return records.getOrDefault(type.name(), Map.of()).values();
    }

    /** What {@code from} makes of this configuration, made once: rights of a person, for one. */
    @SuppressWarnings("unchecked")
    public <T> T computed(Object key, Supplier<T> from) {
        return (T) computed.computeIfAbsent(key, unused -> from.get());
    }

    /** This without some records, as it was before they were made. */
    public Configuration without(Collection<RecordRef> refs) {
        Map<String, Map<UUID, CrmRecord>> byType = new HashMap<>(records);
        refs.stream()
                .map(RecordRef::type)
                .distinct()
                .forEach(type -> byType.computeIfPresent(type, (name, known) -> new LinkedHashMap<>(known)));
        refs.forEach(ref -> byType.getOrDefault(ref.type(), new HashMap<>()).remove(ref.id()));
        return new Configuration(seq, tag, byType);
    }

    /** This with some records put in place of older ones. */
    public Configuration with(Collection<CrmRecord> changed) {
        return with(seq, tag, changed);
    }

    /** This as a commit left it. */
    public Configuration with(ServerTx.Counter counter, Collection<CrmRecord> changed) {
        return with(counter.configurationSeq(), counter.configurationTag(), changed);
    }

    private Configuration with(long newSeq, long newTag, Collection<CrmRecord> changed) {
        Map<String, Map<UUID, CrmRecord>> byType = new HashMap<>(records);
        changed.stream()
                .map(record -> record.type().name())
                .distinct()
                .forEach(type -> byType.put(type, new LinkedHashMap<>(byType.getOrDefault(type, Map.of()))));
        for (CrmRecord record : changed) {
            byType.getOrDefault(record.type().name(), Map.of()).put(record.id(), record);
        }
        return new Configuration(newSeq, newTag, byType);
    }
}
