package org.kehu.client.sync;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLHandshakeException;
import org.kehu.common.sync.Offline;

/** The line ended in the handshake: nothing was sent, so that whatever was to be sent may be tried on another line. */
final class Unjoined extends Offline {
    private static final long serialVersionUID = 1L;

    Unjoined(String what, Throwable cause) {
        super(what, cause);
    }

    /** A handshake also ends by a certificate that is not trusted, and would so again. */
    static boolean is(Throwable e) {
        Throwable at = e instanceof SSLHandshakeException ? e.getCause() : e;
        while (at != null && at != e && !(at instanceof GeneralSecurityException)) {
            at = at.getCause();
        }
        return at == null;
    }
}
