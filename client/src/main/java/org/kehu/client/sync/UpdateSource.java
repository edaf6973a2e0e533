package org.kehu.client.sync;

import java.util.Map;
import java.util.Optional;
import org.kehu.common.sync.Offline;
import org.kehu.common.update.ProgramVersion;

/** Where newer versions of this program come from. Blocks; throws {@link Offline} when there is no answer. */
interface UpdateSource {
    /**
     * What is offered.
     *
     * @param sha256 of the whole file
     */
    record Offer(ProgramVersion version, String sha256, long size, Map<String, String> notes) {}

    /** Empty if there is none for this system, or what is said of it makes no sense. */
    Optional<Offer> offered(String platform);

    /** Bytes of it from there on, up to {@code most}. */
    byte[] fetch(Offer offer, String platform, long from, int most);
}
