package org.kehu.common.sync;

/** No answer came: whether the server was reached, and did what was asked, is unknown. */
public class Offline extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Offline(String what, Throwable cause) {
        super(what, cause);
    }

    public Offline(String what) {
        super(what);
    }
}
