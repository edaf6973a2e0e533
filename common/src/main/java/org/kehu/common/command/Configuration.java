package org.kehu.common.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** All configuration records as of one moment. Immutable, shared by threads. */
public final class Configuration {
    /** Nothing, as of before the log's first row: whoever compares it with the counter reloads. */
    public static final Configuration NONE = new Configuration(-1, 0, Map.of());

    private final long seq;
    private final long tag;
    private final Map<String, Kind> kinds;
    private final Map<Object, Object> computed = new ConcurrentHashMap<>();

    private Configuration(long seq, long tag, Map<String, Kind> kinds) {
        this.seq = seq;
        this.tag = tag;
        this.kinds = kinds;
    }

    /** The records of one type, kept by all configurations in which they are the same. */
    private static final class Kind {
        static final Kind EMPTY = new Kind(Map.of());

        final Map<UUID, CrmRecord> records;
        private final Map<Field<UUID>, Map<UUID, List<CrmRecord>>> linked = new ConcurrentHashMap<>();

        Kind(Map<UUID, CrmRecord> records) {
            this.records = records;
        }

        List<CrmRecord> outsideBin() {
            return records.values().stream()
                    .filter(record -> !record.isDeleted())
                    .toList();
        }

        Map<UUID, List<CrmRecord>> linked(Field<UUID> link) {
            return linked.computeIfAbsent(
                    link,
                    unused -> outsideBin().stream()
                            .filter(record -> record.get(link) != null)
                            .collect(Collectors.groupingBy(record -> record.require(link))));
        }
    }

    private Kind kind(RecordType type) {
        return kinds.getOrDefault(type.name(), Kind.EMPTY);
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
        return kind(type).records.get(id);
    }

    /** Those outside the bin. */
    public List<CrmRecord> all(RecordType type) {
        return kind(type).outsideBin();
    }

    /** Those of them whose {@code link} leads to a record. */
    public List<CrmRecord> linked(RecordType type, Field<UUID> link, UUID to) {
        return kind(type).linked(link).getOrDefault(to, List.of());
    }

    public Collection<CrmRecord> withBin(RecordType type) {
        return kind(type).records.values();
    }

    /** What {@code from} makes of this configuration, made once: rights of a person, for one. */
    @SuppressWarnings("unchecked")
    public <T> T computed(Object key, Supplier<T> from) {
        Object known = computed.get(key);
        return (T) (known != null ? known : computed.computeIfAbsent(key, unused -> from.get()));
    }

    /** This without some records, as it was before they were made. */
    public Configuration without(Collection<RecordRef> refs) {
        Map<String, Map<UUID, CrmRecord>> left = new HashMap<>();
        refs.forEach(ref -> changing(left, ref.type()).remove(ref.id()));
        return changed(seq, tag, left);
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
        Map<String, Map<UUID, CrmRecord>> more = new HashMap<>();
        changed.forEach(record -> changing(more, record.type().name()).put(record.id(), record));
        return changed(newSeq, newTag, more);
    }

    private Map<UUID, CrmRecord> changing(Map<String, Map<UUID, CrmRecord>> changed, String type) {
        return changed.computeIfAbsent(
                type, unused -> new LinkedHashMap<>(kinds.getOrDefault(type, Kind.EMPTY).records));
    }

    private Configuration changed(long newSeq, long newTag, Map<String, Map<UUID, CrmRecord>> changed) {
        Map<String, Kind> all = new HashMap<>(kinds);
        changed.forEach((type, records) -> all.put(type, new Kind(records)));
        return new Configuration(newSeq, newTag, all);
    }
}
