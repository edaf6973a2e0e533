package org.kehu.common.command;

import java.util.UUID;

/** A step or a command failed as it never should; the culprit is the command that was being dealt with. */
public final class Defect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID culprit;

    Defect(UUID culprit, RuntimeException cause) {
        super(cause.toString(), cause);
        this.culprit = culprit;
    }

    /** The culprit if it is known, else the first command of the unit. */
    static UUID culprit(RuntimeException failure, CommandUnit unit) {
        return failure instanceof Defect defect
                ? defect.culprit
                : unit.calls().get(0).id();
    }
}
