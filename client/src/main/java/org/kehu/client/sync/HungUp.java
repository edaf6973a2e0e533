package org.kehu.client.sync;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.kehu.common.sync.Cut;

/** The other end took the line and hung up before a word of its answer; another line may do better. */
final class HungUp extends Cut {
    private static final long serialVersionUID = 1L;

    HungUp(String what, Throwable cause) {
        super(what, cause);
    }

    /** Whether there was a line at all. */
    static boolean is(Throwable e) {
        return e instanceof IOException
                && !(e instanceof ConnectException)
                && !(e instanceof HttpTimeoutException)
                && !(e instanceof SSLHandshakeException);
    }
}
