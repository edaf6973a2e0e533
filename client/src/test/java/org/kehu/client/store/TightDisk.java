package org.kehu.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 under {@code tight:} on which, once it is full, no file grows and nothing is written. */
public final class TightDisk extends FilePathWrapper {
    private static final AtomicBoolean FULL = new AtomicBoolean();

    static void register() {
        FULL.set(false);
        FilePath.register(new TightDisk());
    }

    static void fill() {
        FULL.set(true);
    }

    static void empty() {
        FULL.set(false);
    }

    @Override
    public String getScheme() {
        return "tight";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new GuardedFile(getBase().open(mode)) {
            @Override
            void beforeWriting() throws IOException {
                require(!FULL.get());
            }
        };
    }
}
