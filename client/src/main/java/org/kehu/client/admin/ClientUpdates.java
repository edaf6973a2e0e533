package org.kehu.client.admin;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.kehu.client.start.StartProblem;

/** Port to the newer versions that the server hands out to clients. Blocks; needs the server. */
public interface ClientUpdates {
    HeldUpdates all() throws StartProblem;

    /**
     * Looks at a file here, sends it, and has the server look at it.
     *
     * @param progress told the share that the server has
     */
    ClientUpdate bring(Path file, DoubleConsumer progress) throws StartProblem;

    void offer(ClientUpdate update) throws StartProblem;

    void hold(ClientUpdate update) throws StartProblem;

    /** For good. */
    void withdraw(ClientUpdate update) throws StartProblem;
}
