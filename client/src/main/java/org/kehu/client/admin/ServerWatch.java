package org.kehu.client.admin;

import org.kehu.client.start.StartProblem;

/** Port to how the server is. Blocks. */
@FunctionalInterface
public interface ServerWatch {
    ServerReport report() throws StartProblem;

    /**
     * What can be said of the server and of this device's copy.
     *
     * @param fingerprint of the trusted certificate, empty on this very computer
     * @param ready whether the server and its database can work; false if it does not answer
     * @param copyBytes size of this device's copy on the disk
     */
    record ServerReport(String address, String fingerprint, String version, boolean ready, long copyBytes) {}
}
