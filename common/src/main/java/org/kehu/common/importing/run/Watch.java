package org.kehu.common.importing.run;

/** Follows work on the rows of a file. */
public interface Watch {
    /** Sees and stops nothing. */
    Watch NOBODY = new Watch() {
        @Override
        public void reached(Counts counts, long of) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param of how many rows the file has */
    void reached(Counts counts, long of);

    /** Asked between rows: what was done stays done. */
    boolean isCancelled();
}
