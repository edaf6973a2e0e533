package org.kehu.common.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Records as the commands of a unit left them, over the transaction and the configuration; nothing is stored yet. */
final class Overlay {
    private final RecordSchema schema;
    private final RecordTx tx;
    private final Configuration configuration;
    private final Map<RecordRef, @Nullable CrmRecord> read = new LinkedHashMap<>();
    private final Map<RecordRef, CrmRecord> changed = new LinkedHashMap<>();
    private final Map<RecordRef, UUID> changedBy = new LinkedHashMap<>();

    Overlay(RecordSchema schema, RecordTx tx, Configuration configuration) {
        this.schema = schema;
        this.tx = tx;
        this.configuration = configuration;
    }

    @Nullable CrmRecord find(RecordType type, UUID id) {
        RecordRef ref = new RecordRef(type.name(), id);
        CrmRecord now = changed.get(ref);
        return now != null ? now : stored(type, ref);
    }

    private @Nullable CrmRecord stored(RecordType type, RecordRef ref) {
        if (!read.containsKey(ref)) {
            CrmRecord found = type.isConfiguration() ? configuration.find(type, ref.id()) : tx.find(type, ref.id());
            read.put(ref, found);
        }
        return read.get(ref);
    }

    List<CrmRecord> children(RecordType child, UUID parent) {
        Map<UUID, CrmRecord> children = new LinkedHashMap<>();
        addStored(children, storedChildren(child, parent));
        for (CrmRecord record : changed.values()) {
            if (record.type() == child && record.belongsTo(parent)) {
                children.put(record.id(), record);
            }
        }
        return new ArrayList<>(children.values());
    }

    private void addStored(Map<UUID, CrmRecord> children, List<CrmRecord> stored) {
        stored.forEach(record -> {
            read.putIfAbsent(record.ref(), record);
            children.put(record.id(), record);
        });
    }

    /** Of all the parents at once, where nothing but what is stored can be among them. */
    Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        boolean stored =
                !child.isConfiguration() && changed.values().stream().noneMatch(record -> record.type() == child);
        Map<UUID, List<CrmRecord>> found = new HashMap<>();
        if (stored) {
            found.putAll(tx.children(child, parents));
            found.values().forEach(children -> addStored(new HashMap<>(), children));
        } else {
            parents.forEach(parent -> found.put(parent, children(child, parent)));
        }
        return found;
    }

    private List<CrmRecord> storedChildren(RecordType child, UUID parent) {
        if (child.isConfiguration()) {
            return configuration.withBin(child).stream()
                    .filter(record -> record.belongsTo(parent))
                    .toList();
        }
        return tx.children(child, parent);
    }

    List<CrmRecord> configuration(RecordType type) {
        Map<UUID, CrmRecord> all = new LinkedHashMap<>();
        configuration.withBin(type).forEach(record -> all.put(record.id(), record));
        changed.values().stream()
                .filter(record -> record.type() == type)
                .forEach(record -> all.put(record.id(), record));
        return all.values().stream().filter(record -> !record.isDeleted()).toList();
    }

    void put(CrmRecord record, UUID command) {
        changed.put(record.ref(), record);
        changedBy.put(record.ref(), command);
    }

    List<CrmRecord> changed() {
        return new ArrayList<>(changed.values());
    }

    /** As it was before the unit, null if it is new. */
    @Nullable CrmRecord before(RecordRef ref) {
        return read.get(ref);
    }

    UUID changedBy(RecordRef ref) {
        return java.util.Objects.requireNonNull(changedBy.get(ref));
    }

    /** The record that held the access of {@code record} before the unit, as it was then; null if it is not here. */
    @Nullable CrmRecord rootBefore(CrmRecord record) {
        CrmRecord at = record;
        while (at != null) {
            Field<UUID> parent = at.type().parent();
            UUID id = parent == null ? null : at.get(parent);
            if (parent == null || id == null) {
                return at;
            }
            RecordType type = schema.type(java.util.Objects.requireNonNull(parent.target()));
            RecordRef ref = new RecordRef(type.name(), id);
            at = changed.containsKey(ref) ? read.get(ref) : stored(type, ref);
        }
        return null;
    }

    /** The record that holds the access of {@code record}; null if it is not here. */
    @Nullable CrmRecord root(CrmRecord record) {
        CrmRecord at = record;
        while (at != null) {
            Field<UUID> parent = at.type().parent();
            UUID id = parent == null ? null : at.get(parent);
            if (parent == null || id == null) {
                return at;
            }
            at = find(schema.type(java.util.Objects.requireNonNull(parent.target())), id);
        }
        return null;
    }
}
