package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.ledger.Faults;
import org.kehu.common.query.Page;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;
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
        return device.view(type.name()).get(id);
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return device.view(child.name()).values().stream()
                .filter(record -> record.belongsTo(parent))
                .toList();
    }

    /** Pages go on by id alone. */
    @Override
    public List<CrmRecord> list(RecordQuery query) {
        List<CrmRecord> all = new ArrayList<>();
        device.schema
                .types()
                .forEach(type -> all.addAll(device.view(type.name()).values()));
        Page.Place after = query.page().after();
        return new PlainEvaluator(device.schema, all, null)
                .all(query).stream()
                        .filter(record -> after == null || Ids.compare(after.id(), record.id()) < 0)
                        .limit(query.page().size())
                        .toList();
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
        device.put(device.bases, ref, Optional.ofNullable(record));
    }

    @Override
    public void dropBase(RecordRef ref) {
        device.remove(device.bases, ref);
    }

    @Override
    public Set<RecordRef> bases() {
        return new TreeSet<>(device.bases.keySet());
    }

    @Override
    public void putView(CrmRecord record) {
        faults.at(Faults.SAVE);
        device.put(device.view(record.type().name()), record.id(), record);
        forget(record.ref());
    }

    @Override
    public void removeView(RecordRef ref) {
        faults.at(Faults.SAVE);
        device.remove(device.view(ref.type()), ref.id());
        forget(ref);
    }

    private void forget(RecordRef ref) {
        device.touched.add(ref);
        if (device.schema.type(ref.type()).isConfiguration()) {
            device.configuration(null);
        }
    }

    @Override
    public List<UUID> ids(RecordType type, KeyRange range) {
        return device.view(type.name()).keySet().stream()
                .filter(range::contains)
                .toList();
    }

    @Override
    public void revisions(RecordType type, RevisionVisitor visitor) {
        device.view(type.name())
                .values()
                .forEach(record -> visitor.meet(record.id(), record.revision(), record.withheld()));
    }

    @Override
    public Configuration configuration() {
        Configuration known = device.configuration;
        if (known == null) {
            known = device.kept.of(
                    new ServerTx.Counter(0, 0, 0),
                    device.schema.types(),
                    type -> device.view(type.name()).values());
            device.configuration(known);
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
        device.put(device.outbox, unit.id(), unit);
    }

    @Override
    public void removeOutbox(UUID unit) {
        device.remove(device.outbox, unit);
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
        device.put(device.tray, entry.unit(), entry);
    }

    @Override
    public void removeTray(UUID unit) {
        device.remove(device.tray, unit);
    }

    @Override
    public List<JournalEntry> journal(UUID operation) {
        return device.journal.values().stream()
                .filter(entry -> entry.operation().equals(operation))
                .sorted(Comparator.comparingLong(JournalEntry::counter))
                .toList();
    }

    @Override
    public @Nullable DoneUnits changedBy(UUID operation) {
        Map<UUID, List<RecordRef>> units = new LinkedHashMap<>();
        journal(operation)
                .forEach(entry -> units.put(
                        entry.unit(),
                        entry.patches().stream().map(RecordPatch::record).toList()));
        return units.isEmpty() ? null : new DoneUnits(units);
    }

    @Override
    public @Nullable JournalEntry journalOf(UUID unit) {
        return device.journal.get(unit);
    }

    @Override
    public List<GivenUnit> journaled() {
        return device.journal.values().stream()
                .sorted(Comparator.comparingLong(JournalEntry::counter))
                .map(entry -> new GivenUnit(entry.unit(), entry.counter()))
                .toList();
    }

    @Override
    public List<MissingUnit> missing() {
        return device.missing.values().stream()
                .sorted(Comparator.comparingLong(unit -> unit.entry().counter()))
                .toList();
    }

    @Override
    public void putMissing(MissingUnit unit) {
        device.put(device.missing, unit.entry().unit(), unit);
    }

    @Override
    public void removeMissing(UUID unit) {
        device.remove(device.missing, unit);
    }

    @Override
    public void putJournal(JournalEntry entry) {
        device.put(device.journal, entry.unit(), entry);
    }

    @Override
    public void journalVerdict(UUID unit, Verdict verdict) {
        JournalEntry entry = journalOf(unit);
        if (entry != null) {
            putJournal(entry.withVerdict(verdict));
        }
    }

    @Override
    public void removeJournal(UUID unit) {
        device.remove(device.journal, unit);
    }

    @Override
    public void purgeJournal(Instant time) {
        List.copyOf(device.journal.values()).stream()
                .filter(entry -> entry.at().isBefore(time))
                .forEach(entry -> device.remove(device.journal, entry.unit()));
    }

    @Override
    public void meet(Collection<RecordRef> records, long seq) {
        records.forEach(ref -> device.put(device.met, ref, Math.max(seq, device.met.getOrDefault(ref, 0L))));
    }

    @Override
    public Set<RecordRef> metSince(long seq) {
        return device.met.entrySet().stream()
                .filter(entry -> entry.getValue() > seq)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void forgetMet() {
        List.copyOf(device.met.keySet()).forEach(ref -> device.remove(device.met, ref));
    }

    @Override
    public SyncState state() {
        return device.state;
    }

    @Override
    public void state(SyncState state) {
        device.state(state);
    }

    @Override
    public long next(String counter) {
        long next = device.counters.getOrDefault(counter, 0L) + 1;
        device.put(device.counters, counter, next);
        return next;
    }

    @Override
    public long reach(String counter, long least) {
        long now = device.counters.getOrDefault(counter, 0L);
        if (least > now) {
            device.put(device.counters, counter, least);
        }
        return Math.max(now, least);
    }

    @Override
    public UnsentContents unsent() {
        return new UnsentContents() {
            @Override
            public Set<CarriedContent> all() {
                return Set.copyOf(device.unsent.values());
            }

            @Override
            public void put(CarriedContent content) {
                device.put(device.unsent, content.sha256(), content);
            }

            @Override
            public void remove(String sha256) {
                device.remove(device.unsent, sha256);
            }
        };
    }

    @Override
    public DeviceNotes notes() {
        return new DeviceNotes() {
            @Override
            public @Nullable String get(String name) {
                return device.notes.get(name);
            }

            @Override
            public void put(String name, @Nullable String text) {
                if (text == null) {
                    device.remove(device.notes, name);
                } else {
                    device.put(device.notes, name, text);
                }
            }
        };
    }

    @Override
    public LinkStubs stubs() {
        return new MemoryStubs(device);
    }

    /** Memory keeps nothing of what was let go. */
    @Override
    public void noteLoss() {}
}
