package org.kehu.common.handover;

import org.kehu.common.command.Reason;

/** A handover that cannot be begun or gone on with; its reason says what would be right. */
public final class BadHandover extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    public BadHandover(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
