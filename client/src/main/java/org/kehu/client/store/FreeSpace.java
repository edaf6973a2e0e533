package org.kehu.client.store;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.FxThread;

/** Refuses new work and new records before the disk is so full that even taking them back would not go through. What lets go, and what the
 * server says of what was sent, may use the rest. */
@FunctionalInterface
interface FreeSpace {
    long RESERVE = 32L << 20;

    long bytes();

    /**
     * Asks by the file, not by its file store: to find that one Java reads the table of mounts, which in a container or a
     * changed root need not name the folder's. A disk that tells nothing is not a full one.
     */
    static FreeSpace of(Path folder) {
        File at = folder.toFile();
        return () -> at.getTotalSpace() == 0 ? Long.MAX_VALUE : at.getUsableSpace();
    }

    default boolean isEnough() {
        return bytes() >= RESERVE;
    }

    /** @throws StoreProblem {@code disk_low} naming what is free and what is needed */
    default void require() {
        FxThread.forbid();
        long free = bytes();
        if (free < RESERVE) {
            String needed = Long.toString(RESERVE >> 20);
            throw new StoreProblem("disk_low", Map.of("free", Long.toString(free >> 20), "needed", needed));
        }
    }
}
