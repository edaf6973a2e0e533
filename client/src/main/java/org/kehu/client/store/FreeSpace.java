package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.FxThread;

/** Refuses work before the disk is so full that even taking it back would not go through. */
@FunctionalInterface
interface FreeSpace {
    long RESERVE = 32L << 20;

    long bytes() throws IOException;

    static FreeSpace of(Path folder) {
        return () -> Files.getFileStore(folder).getUsableSpace();
    }

    /** @throws StoreProblem {@code disk_low} naming what is free and what is needed */
    default void require() {
        FxThread.forbid();
        try {
            long free = bytes();
            if (free < RESERVE) {
                String needed = Long.toString(RESERVE >> 20);
                throw new StoreProblem("disk_low", Map.of("free", Long.toString(free >> 20), "needed", needed));
            }
        } catch (IOException e) {
            throw new StoreProblem("cache_failed", Map.of("message", String.valueOf(e.getMessage())), e);
        }
    }
}
