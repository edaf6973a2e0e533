package org.kehu.client.sync;

/** The server shows another certificate than the one that was trusted: nothing was sent, nobody goes on before a person has looked. */
public final class Untrusted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String shown;

    Untrusted(String shown, Throwable cause) {
        super(cause.getMessage(), cause);
        this.shown = shown;
    }

    /** The fingerprint that it shows now. */
    public String shown() {
        return shown;
    }
}
