package org.kehu.installer.simulation;

import org.kehu.common.command.StoreUnavailable;

/** A disk takes nothing more; the machine goes on. */
final class DiskFull extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    DiskFull(String point) {
        super("the disk is full at " + point);
    }
}
