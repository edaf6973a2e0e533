package org.kehu.installer.demo.load;

/** The server said no, in its own words. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    CallFailed(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** What the server calls the problem, for programs. */
    public String code() {
        return code;
    }
}
