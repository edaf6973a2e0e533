package org.kehu.server.timers.control;

/** Another node has taken over, since this one was silent for too long. */
public final class LeaseLost extends RuntimeException {
    static final long serialVersionUID = 1;

    LeaseLost() {
        super("another node does the timed work now", null, false, false);
    }
}
