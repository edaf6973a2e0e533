package org.kehu.common.importing.file;

import org.jspecify.annotations.Nullable;

/** The rows behind one that is named by its number. */
final class LaterRows implements Rows {
    private final Rows all;
    private final long after;
    private boolean begun;

    LaterRows(Rows all, long after) {
        this.all = all;
        this.after = after;
    }

    @Override
    public @Nullable Row next() {
        if (begun) {
            return all.next();
        }
        begun = true;
        return all.nextAfter(after);
    }

    @Override
    public void close() {
        all.close();
    }
}
