package org.kehu.server.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a data folder to one server; the system gives it back when the process ends, however it ends. */
final class FolderLock {
    /** Never closed: a channel that nobody reaches any more would give the folder back. */
    private static final AtomicReference<FileChannel> HELD = new AtomicReference<>();

    private FolderLock() {}

    /** Whether a server runs on the folder. */
    static boolean isHeld(DataFolder folder) throws IOException {
        try (FileChannel channel = open(folder)) {
            return channel.tryLock() == null;
        }
    }

    private static FileChannel open(DataFolder folder) throws IOException {
        return FileChannel.open(
                folder.path().resolve("kehu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** @throws StartProblem if another process has it */
    static void take(DataFolder folder, Console console) throws StartProblem {
        try {
            FileChannel channel = open(folder);
            HELD.set(channel);
            if (channel.tryLock() == null) {
                throw new StartProblem(console.text("data.in.use", folder.path()));
            }
        } catch (IOException failed) {
            throw new StartProblem(console.text("data.unusable", folder.path(), failed.getMessage()));
        }
    }
}
