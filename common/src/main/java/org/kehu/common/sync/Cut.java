package org.kehu.common.sync;

/** There was a line, and it broke off or fell silent before anything of an answer came: it may be the line, or what was sent. */
public class Cut extends Offline {
    private static final long serialVersionUID = 1L;

    public Cut(String what, Throwable cause) {
        super(what, cause);
    }
}
