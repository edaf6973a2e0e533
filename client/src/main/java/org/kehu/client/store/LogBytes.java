package org.kehu.client.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file by their places, a window of it at a time in memory. For one thread. */
final class LogBytes {
    private static final int WINDOW = 1 << 18;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long begin;

    LogBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    int getInt(long at) throws IOException {
        show(at, Integer.BYTES);
        return window.getInt((int) (at - begin));
    }

    byte get(long at) throws IOException {
        show(at, 1);
        return window.get((int) (at - begin));
    }

    private void show(long at, int length) throws IOException {
        if (at < begin || at + length > begin + window.limit()) {
            window = window.capacity() == 0 ? ByteBuffer.allocate(WINDOW) : window;
            begin = at;
            fill(window.clear().limit((int) Math.min(WINDOW, size - at)), at);
        }
    }

    byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (at >= begin && at + length <= begin + window.limit()) {
            window.get((int) (at - begin), bytes);
        } else {
            fill(ByteBuffer.wrap(bytes), at);
        }
        return bytes;
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        for (long from = at; buffer.hasRemaining(); ) {
            int read = channel.read(buffer, from);
            if (read < 0) {
                throw new EOFException("the file ends at " + from);
            }
            from += read;
        }
    }
}
