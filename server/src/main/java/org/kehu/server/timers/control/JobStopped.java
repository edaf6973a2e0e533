package org.kehu.server.timers.control;

/** Somebody wants the run to end; what it gave by then stays. */
public final class JobStopped extends RuntimeException {
    static final long serialVersionUID = 1;

    JobStopped() {
        super("the run was stopped", null, false, false);
    }
}
