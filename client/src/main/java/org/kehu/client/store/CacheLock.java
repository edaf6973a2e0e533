package org.kehu.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.kehu.client.records.StoreProblem;

/** Held while a cache is open: one process, and in it one session, per cache. The system releases it when a process dies. */
final class CacheLock implements AutoCloseable {
    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreProblem {@code cache_in_use} if another window holds it */
    static CacheLock take(Path file) {
        try {
            PrivateFiles.make(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreProblem("cache_in_use", Map.of("file", file.toString()));
            }
            return new CacheLock(channel);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
