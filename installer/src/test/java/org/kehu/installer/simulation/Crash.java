package org.kehu.installer.simulation;

/** The machine stops here, in the middle of what it was doing. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash(String point) {
        super(point, null, false, false);
    }
}
