package org.kehu.common.command;

/** Follows long work, part by part. */
public interface Watch {
    /** Sees and stops nothing. */
    Watch NOBODY = new Watch() {
        @Override
        public void reached(long done, long of) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param how many there are: rows of a file, parts of an operation */
    void reached(long done, long of);

    /** Asked between parts: what was done stays done. */
    boolean isCancelled();
}
