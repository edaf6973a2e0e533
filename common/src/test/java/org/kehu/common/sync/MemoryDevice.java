package org.kehu.common.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.command.Configuration;
import org.kehu.common.ledger.KeptConfiguration;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/** All that a device holds. Changes are made in place and can be taken back. */
final class MemoryDevice {
    final Map<RecordRef, Optional<CrmRecord>> bases = new TreeMap<>();
    final Map<UUID, OutboxUnit> outbox = new HashMap<>();
    final Map<UUID, TrayEntry> tray = new HashMap<>();
    final Map<UUID, JournalEntry> journal = new HashMap<>();
    final Map<UUID, MissingUnit> missing = new HashMap<>();
    final Map<String, CarriedContent> unsent = new HashMap<>();
    final Map<RecordRef, MemoryStubs.Stub> stubs = new TreeMap<>();
    /** Whose view the transaction has written. */
    final Set<RecordRef> touched = new HashSet<>();

    final Map<RecordRef, Long> met = new HashMap<>();
    final Map<String, String> notes = new HashMap<>();
    final Map<String, Long> counters = new HashMap<>();
    SyncState state = SyncState.NEW;
    RecordSchema schema = Kehu.SCHEMA;

    @Nullable Configuration configuration;

    KeptConfiguration kept = new KeptConfiguration();

    private final Map<String, TreeMap<UUID, CrmRecord>> view = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    TreeMap<UUID, CrmRecord> view(String type) {
        return view.computeIfAbsent(type, unused -> new TreeMap<>(Ids::compare));
    }

    MemoryDevice copy() {
        MemoryDevice copy = new MemoryDevice();
        view.forEach((type, all) -> copy.view(type).putAll(all));
        copy.bases.putAll(bases);
        copy.outbox.putAll(outbox);
        copy.tray.putAll(tray);
        copy.journal.putAll(journal);
        copy.missing.putAll(missing);
        copy.unsent.putAll(unsent);
        copy.stubs.putAll(stubs);
        copy.met.putAll(met);
        copy.notes.putAll(notes);
        copy.counters.putAll(counters);
        copy.state = state;
        copy.schema = schema;
        copy.configuration = configuration;
        copy.kept = kept.copy();
        return copy;
    }

    /** From now on a program with other declarations uses it: what it holds is read by them. */
    void openedWith(RecordSchema other) {
        RecordCodec codec = new RecordCodec(other);
        int held = schema.versions().current();
        UnaryOperator<CrmRecord> anew = record -> codec.read(other.versions().upgraded(codec.write(record), held));
        view.values().forEach(all -> all.replaceAll((id, record) -> anew.apply(record)));
        bases.replaceAll((ref, record) -> record.map(anew));
        schema = other;
        configuration = null;
        kept = new KeptConfiguration();
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        took(map, key, map.put(key, value));
    }

    <K, V> void remove(Map<K, V> map, K key) {
        V old = map.remove(key);
        if (old != null) {
            took(map, key, old);
        }
    }

    private <K, V> void took(Map<K, V> map, K key, @Nullable V old) {
        undo.push(() -> {
            if (old == null) {
                map.remove(key);
            } else {
                map.put(key, old);
            }
        });
    }

    void state(SyncState next) {
        SyncState old = state;
        state = next;
        undo.push(() -> state = old);
    }

    void configuration(@Nullable Configuration next) {
        Configuration old = configuration;
        configuration = next;
        undo.push(() -> configuration = old);
    }

    /** @return whether anything was changed */
    boolean keep() {
        boolean changed = !undo.isEmpty();
        undo.clear();
        touched.clear();
        return changed;
    }

    void takeBack() {
        touched.clear();
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
