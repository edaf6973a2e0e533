package org.kehu.common.sync;

/** The server answers nothing but a greeting any more: the program is too old for it. */
public final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Outdated(String message) {
        super(message);
    }
}
