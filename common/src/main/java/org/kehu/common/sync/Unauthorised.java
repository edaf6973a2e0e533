package org.kehu.common.sync;

/** The server wants the person to sign in again. Everything waits; nothing is thrown away. */
public final class Unauthorised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unauthorised(String what) {
        super(what);
    }
}
