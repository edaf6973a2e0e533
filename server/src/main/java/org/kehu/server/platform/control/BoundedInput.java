package org.kehu.server.platform.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that ends in a refusal after so many bytes. */
public final class BoundedInput extends FilterInputStream {
    private final Supplier<ProblemException> refusal;
    private long left;

    public BoundedInput(InputStream in, long limit, Supplier<ProblemException> refusal) {
        super(in);
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return count(read < 0 ? -1 : 1) < 0 ? -1 : read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return count(super.read(buffer, offset, length));
    }

    @Override
    public long skip(long wanted) throws IOException {
        return count((int) super.skip(Math.min(wanted, Integer.MAX_VALUE)));
    }

    private int count(int read) {
        if (read > 0) {
            left -= read;
            if (left < 0) {
                throw refusal.get();
            }
        }
        return read;
    }
}
