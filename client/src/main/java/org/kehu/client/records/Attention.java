package org.kehu.client.records;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the attention tray. Blocks: never on the FX thread. {@link Syncing#onChange} tells when the count changes. */
public interface Attention {

    /** Oldest first. */
    List<AttentionEntry> entries();

    /**
     * Does it again on today's records; the entry goes if that is accepted or left to the server.
     *
     * @return null if there is no such entry any more
     */
    @Nullable Outcome retry(UUID entry);

    /** Gives it up for good. */
    void discard(UUID entry);
}
