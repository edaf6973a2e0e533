package org.kehu.client.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.SyncState;

/**
 * At an opening, makes database and outbox log know the same of what was done. A database that was begun anew takes it from the
 * log, and any other one only what waits: what else it forgot may not be seen any more.
 */
final class JournalRecovery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutboxLog log;
    private final SyncCodec codec;

    JournalRecovery(OutboxLog log, SyncCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    void run(LocalTx tx) {
        boolean begun = tx.state().equals(SyncState.NEW);
        Map<String, String> logged = log.kept(OutboxLog.Kind.JOURNAL);
        Set<String> waiting = log.kept(OutboxLog.Kind.OUTBOX).keySet();
        Set<String> stored = stored(tx, logged.keySet());
        logged.forEach((unit, body) -> {
            if (stored.contains(unit)) {
                return;
            }
            if (begun || waiting.contains(unit)) {
                tx.putJournal(codec.read(body, JournalEntry.class));
            } else {
                tx.removeJournal(UUID.fromString(unit));
            }
        });
        boolean tells = !waiting.containsAll(logged.keySet())
                || !log.kept(OutboxLog.Kind.TRAY).isEmpty()
                || !log.kept(OutboxLog.Kind.MISSING).isEmpty();
        if (begun && tells) {
            tx.state(tx.state().salvaged());
        }
    }

    /** The units that the database knows; what the log does not know of them is told to it. */
    private static Set<String> stored(LocalTx tx, Set<String> logged) {
        Set<String> stored = new HashSet<>();
        for (GivenUnit unit : tx.journaled()) {
            stored.add(unit.id().toString());
            JournalEntry entry = logged.contains(unit.id().toString()) ? null : tx.journalOf(unit.id());
            if (entry != null) {
                tx.putJournal(entry);
            }
        }
        return stored;
    }

    /** @param otherwise where the unit does not say it */
    static Instant givenAt(String text, Instant otherwise) {
        try {
            return Instant.parse(JSON.readTree(text).at("/calls/0/happenedAt").asText());
        } catch (JsonProcessingException | DateTimeException e) {
            return otherwise;
        }
    }
}
