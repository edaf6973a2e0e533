package org.kehu.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Opens an outbox log that can be neither cut nor written nor replaced while somebody says so. */
final class StubbornLog implements OutboxLog.Opening {
    boolean cut = true;
    boolean replaced = true;
    /** How many more are possible. */
    int writes = Integer.MAX_VALUE;

    @Override
    public void replace(Path next, Path file) throws IOException {
        if (!replaced) {
            throw new IOException("the file is in use");
        }
        OutboxLog.Opening.super.replace(next, file);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return new GuardedFile(PLAIN.open(file)) {
            @Override
            void beforeWriting() throws IOException {
                require(writes-- > 0);
            }

            @Override
            void beforeCutting() throws IOException {
                require(cut);
            }
        };
    }
}
