package org.kehu.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.StartProblem;

/** Port to how the server is. Blocks. */
@FunctionalInterface
public interface ServerWatch {
    ServerReport report() throws StartProblem;

    /**
     * What can be said of the server and of this device's copy.
     *
     * @param server what the server says of itself, null if it does not answer or this person may not ask
     * @param fingerprint of the trusted certificate, empty on this very computer
     * @param ready whether the server and its database can work; false if it does not answer
     * @param copyBytes size of this device's copy on the disk
     */
    record ServerReport(
            String address, String fingerprint, @Nullable ServerFacts server, boolean ready, long copyBytes) {}

    /** @param epoch names the change log; a restored backup has another one */
    record ServerFacts(String version, String database, String schema, String epoch, Instant startedAt) {}
}
