package org.kehu.client.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kehu.client.start.StartProblem;

/** Port to the newer versions that the server hands out to clients. Blocks; needs the server. */
public interface ClientUpdates {
    Held all() throws StartProblem;

    /**
     * Looks at a file here, sends it, and has the server look at it.
     *
     * @param progress told the share that the server has
     */
    Update bring(Path file, DoubleConsumer progress) throws StartProblem;

    void offer(Update update) throws StartProblem;

    void hold(Update update) throws StartProblem;

    /** For good. */
    void withdraw(Update update) throws StartProblem;

    /** @param takes whether the server has a key to check updates with */
    record Held(List<Update> updates, boolean takes) {
        public Held {
            updates = List.copyOf(updates);
        }
    }

    /** Whether clients are told of it. */
    enum Standing {
        HELD,
        OFFERED,
        WITHDRAWN
    }

    /**
     * A version that the server has.
     *
     * @param signedBy fingerprint of the key
     * @param notes what is new, by language tag
     * @param events what was done with it, the first first
     */
    record Update(
            UUID id,
            String version,
            String platform,
            long size,
            String signedBy,
            Standing standing,
            Map<String, String> notes,
            List<Event> events) {
        public Update {
            notes = Map.copyOf(notes);
            events = List.copyOf(events);
        }
    }

    /** @param done {@code ADDED}, or what it stood as from then on */
    record Event(Instant at, UUID user, String done) {}
}
