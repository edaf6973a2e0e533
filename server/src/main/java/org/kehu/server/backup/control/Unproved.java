package org.kehu.server.backup.control;

/** A backup that was restored does not hold what was there when it was written. */
final class Unproved extends Exception {
    static final long serialVersionUID = 1;

    Unproved(String message) {
        super(message);
    }
}
