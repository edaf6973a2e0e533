package org.kehu.server.platform.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A stream that ends in a refusal after so many bytes. A few times as many are still read and thrown away, since a
 * client that is stuck sending can't read the refusal.
 */
public final class BoundedInput extends FilterInputStream {
    private static final int PATIENCE = 4;

    private final Supplier<ProblemException> refusal;
    private final long limit;
    private long left;

    public BoundedInput(InputStream in, long limit, Supplier<ProblemException> refusal) {
        super(in);
        this.limit = limit;
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return (int) count(super.read(buffer, offset, length));
    }

    @Override
    public long skip(long wanted) throws IOException {
        return count(super.skip(wanted));
    }

    /** Refuses at once what is announced to be too long. */
    public ProblemException refuse() throws IOException {
        byte[] buffer = new byte[8192];
        long toThrowAway = limit * PATIENCE;
        for (int read = in.read(buffer); read >= 0 && toThrowAway > 0; read = in.read(buffer)) {
            toThrowAway -= read;
        }
        return refusal.get();
    }

    private long count(long read) throws IOException {
        if (read > 0) {
            left -= read;
            if (left < 0) {
                throw refuse();
            }
        }
        return read;
    }
}
