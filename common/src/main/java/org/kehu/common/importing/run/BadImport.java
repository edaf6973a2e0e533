package org.kehu.common.importing.run;

import org.kehu.common.command.Reason;

/** An import that cannot be begun or gone on with; its reason says what would be right. */
public final class BadImport extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    BadImport(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
