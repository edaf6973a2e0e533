package org.kehu.client.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Verdict;
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
        Set<String> logged = log.keys(OutboxLog.Kind.JOURNAL);
        Set<String> waiting = log.keys(OutboxLog.Kind.OUTBOX);
        Set<String> stored = stored(tx, logged);
        for (String unit : logged) {
            if (stored.contains(unit)) {
                continue;
            }
            if (begun || waiting.contains(unit)) {
                tx.putJournal(entry(unit));
            } else {
                tx.removeJournal(UUID.fromString(unit));
            }
        }
        boolean tells = !waiting.containsAll(logged)
                || !log.keys(OutboxLog.Kind.TRAY).isEmpty()
                || !log.keys(OutboxLog.Kind.MISSING).isEmpty();
        if (begun && tells) {
            tx.state(tx.state().salvaged());
        }
    }

    private JournalEntry entry(String unit) {
        JournalEntry entry =
                codec.read(Objects.requireNonNull(log.body(OutboxLog.Kind.JOURNAL, unit)), JournalEntry.class);
        String verdict = log.body(OutboxLog.Kind.VERDICT, unit);
        return verdict == null ? entry : JournalRows.with(entry, codec.read(verdict, Verdict.class));
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
