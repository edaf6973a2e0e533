package org.kehu.installer.simulation;

import org.kehu.common.command.StoreUnavailable;

/** The machine stops here, in the middle of what it was doing. */
final class Crash extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    Crash(String point) {
        super(point);
    }
}
