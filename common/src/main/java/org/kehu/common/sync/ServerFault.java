package org.kehu.common.sync;

/** The server failed at a request, for a reason that it does not know itself: it may be the request, or a bad day. */
public final class ServerFault extends Offline {
    private static final long serialVersionUID = 1L;

    public ServerFault(String what) {
        super(what);
    }
}
