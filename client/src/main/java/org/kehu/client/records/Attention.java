package org.kehu.client.records;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** Port to the attention tray. Blocks: never on the FX thread. {@link Syncing#onChange} tells when the count changes. */
public interface Attention {

    /** Oldest first. */
    List<AttentionEntry> entries();

    /**
     * Does it again on today's records; the entry goes if that is accepted or left to the server.
     *
     * @return null if there is no such entry any more
     */
    default @Nullable Outcome retry(UUID entry) {
        return retry(entry, Set.of());
    }

    /**
     * Does it again but for the fields whose value of now is to stay.
     *
     * @return null if nothing is left to be done
     */
    @Nullable Outcome retry(UUID entry, Set<Place> theirs);

    /**
     * Takes what it was refused for out of the bin, and does it again after that, as one operation.
     *
     * @return null if there is no such entry any more
     */
    @Nullable Outcome restore(UUID entry, Set<Place> theirs);

    /** Gives entries up. @return puts them back */
    Runnable discard(List<UUID> entries);

    /** One field of one record. */
    record Place(RecordRef record, String field) {}
}
