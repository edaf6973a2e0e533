package org.kehu.common.layout;

/** A layout file does not fit the declarations: a defect of what was delivered, never something to show. */
public final class BadLayout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLayout(String file, String what) {
        super(file + ": " + what);
    }
}
