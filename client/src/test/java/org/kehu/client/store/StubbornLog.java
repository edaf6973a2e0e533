package org.kehu.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;

/** Opens an outbox log that can be neither cut nor written while somebody says so. */
final class StubbornLog implements OutboxLog.Opening {
    boolean cut = true;
    /** How many more are possible. */
    int writes = Integer.MAX_VALUE;

    @Override
    public FileChannel open(Path file) throws IOException {
        return new StubbornFile(PLAIN.open(file));
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("No space left on device");
        }
    }

    private final class StubbornFile extends FileBaseDefault {
        private final FileChannel file;

        StubbornFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            require(writes-- > 0);
            return file.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            require(cut);
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
