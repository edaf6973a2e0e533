package org.kehu.installer.simulation;

import org.kehu.common.ledger.Faults;

/** Stops a machine at the n-th point that it passes, once lit. */
final class Fuse implements Faults {
    private int left;

    void light(int points) {
        left = points;
    }

    void putOut() {
        left = 0;
    }

    @Override
    public void at(String point) {
        if (left > 0 && --left == 0) {
            throw new Crash(point);
        }
    }
}
