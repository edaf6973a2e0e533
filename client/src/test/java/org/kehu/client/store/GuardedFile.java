package org.kehu.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file that asks before it is changed. */
abstract class GuardedFile extends FileBaseDefault {
    private final FileChannel file;

    GuardedFile(FileChannel file) {
        this.file = file;
    }

    abstract void beforeWriting() throws IOException;

    void beforeCutting() throws IOException {}

    void forced() throws IOException {}

    static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public final long size() throws IOException {
        return file.size();
    }

    @Override
    public final int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public final int write(ByteBuffer from, long position) throws IOException {
        beforeWriting();
        return file.write(from, position);
    }

    @Override
    protected final void implTruncate(long size) throws IOException {
        beforeCutting();
        file.truncate(size);
    }

    @Override
    public final void force(boolean metaData) throws IOException {
        file.force(metaData);
        forced();
    }

    @Override
    protected final void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public final FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }
}
