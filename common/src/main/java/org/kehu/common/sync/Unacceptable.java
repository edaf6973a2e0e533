package org.kehu.common.sync;

/** A request is refused as it is, for what it says or for anything else, before a word was said of the units in it. */
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
