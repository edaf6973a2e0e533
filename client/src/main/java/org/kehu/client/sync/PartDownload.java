package org.kehu.client.sync;

import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.PartRequest;

/**
 * Fetches parts of a snapshot one at a time. As long as something comes, it goes on where the line broke; what has come is
 * kept for the next round. Thread-safe.
 */
final class PartDownload {
    private static final int GONE = 410;
    private static final int NOT_THERE = 416;

    private final ServerHttp http;
    private final ServerSession session;
    private final Tally tally;
    private Arriving arriving = new Arriving(new PartRequest("", new java.util.UUID(0, 0), 0));

    PartDownload(ServerHttp http, ServerSession session, Tally tally) {
        this.http = http;
        this.session = session;
        this.tally = tally;
    }

    /** @return its bytes, packed; null if the snapshot is gone */
    synchronized byte @Nullable [] get(PartRequest request) {
        if (!arriving.request().equals(request)) {
            arriving = new Arriving(request);
        }
        String path = HttpNet.SYNC + "snapshot/" + request.snapshot() + "/part/" + request.number();
        while (true) {
            int before = arriving.length();
            long received = arriving.received();
            try {
                session.call(token -> tally.answered(http.fetch(path, token, arriving)));
                byte[] whole = arriving.whole();
                arriving.clear();
                return whole;
            } catch (Offline e) {
                if (arriving.length() <= before) {
                    throw e;
                }
            } catch (WrongAnswer e) {
                arriving.clear();
                if (e.status() == GONE) {
                    return null;
                }
                if (e.status() != NOT_THERE || before == 0) {
                    throw e;
                }
            } finally {
                tally.bytes(arriving.received() - received);
            }
        }
    }
}
