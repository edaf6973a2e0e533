package org.kehu.common.sync;

/** The server does not take a request as it is, and never will: it is too large, or not well formed. */
public final class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_LARGE = 413;

    private final int status;

    /** @param status of HTTP */
    public Unacceptable(int status, Throwable cause) {
        super("the server refuses the request itself: " + status, cause);
        this.status = status;
    }

    boolean isTooLarge() {
        return status == TOO_LARGE;
    }
}
