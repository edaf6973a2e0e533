package org.kehu.installer.simulation;

import org.jspecify.annotations.Nullable;
import org.kehu.common.ledger.Faults;

/** Stops a machine at the n-th point that it passes, or lets something else happen there, once lit. */
final class Fuse implements Faults {
    private int left;
    private @Nullable String only;
    private @Nullable Runnable between;

    void light(int points) {
        left = points;
        only = null;
        between = null;
    }

    /**
     * Something that happens in the midst of a transaction.
     *
     * @param kind of points that count, null for all
     */
    void light(int points, @Nullable String kind, Runnable happens) {
        left = points;
        only = kind;
        between = happens;
    }

    void putOut() {
        left = 0;
        between = null;
    }

    @Override
    public void at(String point) {
        if (left > 0 && (only == null || only.equals(point)) && --left == 0) {
            Runnable happens = between;
            between = null;
            if (happens == null) {
                throw new Crash(point);
            }
            happens.run();
        }
    }
}
