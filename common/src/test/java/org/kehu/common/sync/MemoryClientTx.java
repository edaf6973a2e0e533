package org.kehu.common.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.ledger.Faults;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A transaction on a {@link MemoryDevice}. */
final class MemoryClientTx implements ClientTx {
    private final MemoryDevice device;
    private final Faults faults;

    MemoryClientTx(MemoryDevice device, Faults faults) {
        this.device = device;
        this.faults = faults;
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {}

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        CrmRecord found = find(child, id);
        Field<UUID> link = child.parent();
        return found == null || link == null ? null : found.get(link);
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return device.view.get(new RecordRef(type.name(), id));
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return device.view.values().stream()
                .filter(record -> record.type() == child && record.belongsTo(parent))
                .toList();
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return new PlainEvaluator(Kehu.SCHEMA, device.view.values(), null).all(query);
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        if (!Objects.equals(find(after.type(), after.id()), before)) {
            throw new Contention(after.ref() + " is not as it was read");
        }
        putView(after);
    }

    @Override
    public boolean hasBase(RecordRef ref) {
        return device.bases.containsKey(ref);
    }

    @Override
    public @Nullable CrmRecord base(RecordRef ref) {
        return device.bases.getOrDefault(ref, Optional.empty()).orElse(null);
    }

    @Override
    public void keepBase(RecordRef ref, @Nullable CrmRecord record) {
        device.bases.put(ref, Optional.ofNullable(record));
    }

    @Override
    public void dropBase(RecordRef ref) {
        device.bases.remove(ref);
    }

    @Override
    public Set<RecordRef> bases() {
        return new TreeSet<>(device.bases.keySet());
    }

    @Override
    public void putView(CrmRecord record) {
        faults.at(Faults.SAVE);
        device.view.put(record.ref(), record);
        forget(record.ref());
    }

    @Override
    public void removeView(RecordRef ref) {
        faults.at(Faults.SAVE);
        device.view.remove(ref);
        forget(ref);
    }

    private void forget(RecordRef ref) {
        if (Kehu.SCHEMA.type(ref.type()).isConfiguration()) {
            device.configuration = null;
        }
    }

    @Override
    public List<UUID> ids(RecordType type, KeyRange range) {
        return device.view.keySet().stream()
                .filter(ref -> ref.type().equals(type.name()) && range.contains(ref.id()))
                .map(RecordRef::id)
                .toList();
    }

    @Override
    public Configuration configuration() {
        Configuration known = device.configuration;
        if (known == null) {
            known = Configuration.of(
                    0,
                    device.view.values().stream()
                            .filter(record -> record.type().isConfiguration())
                            .toList());
            device.configuration = known;
        }
        return known;
    }

    @Override
    public List<OutboxUnit> outbox() {
        return device.outbox.values().stream()
                .sorted(Comparator.comparingLong(OutboxUnit::counter))
                .toList();
    }

    @Override
    public void putOutbox(OutboxUnit unit) {
        faults.at(Faults.APPEND);
        device.outbox.put(unit.id(), unit);
    }

    @Override
    public void removeOutbox(UUID unit) {
        device.outbox.remove(unit);
    }

    @Override
    public List<TrayEntry> tray() {
        return device.tray.values().stream()
                .sorted(Comparator.comparing(TrayEntry::at)
                        .thenComparing(entry -> entry.unit().toString()))
                .toList();
    }

    @Override
    public void putTray(TrayEntry entry) {
        device.tray.put(entry.unit(), entry);
    }

    @Override
    public void removeTray(UUID unit) {
        device.tray.remove(unit);
    }

    @Override
    public List<JournalEntry> journal(UUID operation) {
        return device.journal.values().stream()
                .filter(entry -> entry.operation().equals(operation))
                .sorted(Comparator.comparingLong(JournalEntry::counter))
                .toList();
    }

    @Override
    public void putJournal(JournalEntry entry) {
        device.journal.put(entry.unit(), entry);
    }

    @Override
    public void removeJournal(UUID unit) {
        device.journal.remove(unit);
    }

    @Override
    public void purgeJournal(Instant time) {
        device.journal.values().removeIf(entry -> entry.at().isBefore(time));
    }

    @Override
    public SyncState state() {
        return device.state;
    }

    @Override
    public void state(SyncState state) {
        device.state = state;
    }

    @Override
    public long next(String counter) {
        return device.counters.merge(counter, 1L, Long::sum);
    }
}
