package org.kehu.common.exporting;

import org.kehu.common.command.Reason;

/** Nothing goes out, and why. */
public final class BadExport extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    public BadExport(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
