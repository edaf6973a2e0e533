package org.kehu.client.records;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** Port to the attention tray. Blocks: never on the FX thread. {@link Syncing#onChange} tells when the count changes. */
public interface Attention {

    /** Oldest first. */
    List<AttentionEntry> entries();

    /**
     * Does it again on today's records; the entry goes if that is accepted or left to the server.
     *
     * @return with nothing done if there is no such entry any more
     */
    default Again retry(UUID entry) {
        return retry(entry, Set.of());
    }

    /**
     * Does it again but for the fields whose value of now is to stay.
     *
     * @return with nothing done if nothing is left to be done
     */
    Again retry(UUID entry, Set<Place> theirs);

    /**
     * Takes what it was refused for out of the bin, and does it again after that, as one operation.
     *
     * @return with nothing done if there is no such entry any more
     */
    Again restore(UUID entry, Set<Place> theirs);

    /** Gives entries up. @return puts them back */
    Runnable discard(List<UUID> entries);

    /**
     * What became of an entry that was done again.
     *
     * @param outcome null if nothing was done
     * @param back takes back what was done, and puts the entry back into the tray; the entry stays away if that is refused
     */
    record Again(@Nullable Outcome outcome, Supplier<Outcome> back) {}

    /** One field of one record. */
    record Place(RecordRef record, String field) {}
}
