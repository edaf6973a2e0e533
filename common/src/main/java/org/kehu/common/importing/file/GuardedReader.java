package org.kehu.common.importing.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text that may not go on for longer than {@link FileLimits#ROW} without a row coming to its end. */
final class GuardedReader extends FilterReader {

    /** It went on for longer. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long since;

    GuardedReader(Reader in) {
        super(in);
    }

    void rowEnded() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws RowTooLong {
        since += more;
        if (since > FileLimits.ROW) {
            throw new RowTooLong();
        }
    }
}
