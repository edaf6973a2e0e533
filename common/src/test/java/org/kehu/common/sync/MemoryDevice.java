package org.kehu.common.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Configuration;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** All that a device holds; copied at the beginning of a transaction. */
final class MemoryDevice {
    final Map<RecordRef, CrmRecord> view = new TreeMap<>();
    final Map<RecordRef, Optional<CrmRecord>> bases = new TreeMap<>();
    final Map<UUID, OutboxUnit> outbox = new HashMap<>();
    final Map<UUID, TrayEntry> tray = new HashMap<>();
    final Map<UUID, JournalEntry> journal = new HashMap<>();
    final Map<String, Long> counters = new HashMap<>();
    SyncState state = SyncState.NEW;

    @Nullable Configuration configuration;

    MemoryDevice copy() {
        MemoryDevice copy = new MemoryDevice();
        copy.view.putAll(view);
        copy.bases.putAll(bases);
        copy.outbox.putAll(outbox);
        copy.tray.putAll(tray);
        copy.journal.putAll(journal);
        copy.counters.putAll(counters);
        copy.state = state;
        copy.configuration = configuration;
        return copy;
    }
}
