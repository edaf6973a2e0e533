package org.kehu.client.sync;

import org.kehu.common.sync.Offline;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartReply;
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
    private final PartCodec codec;
    private final Tally tally;
    private Arriving arriving = new Arriving(new PartRequest("", new java.util.UUID(0, 0), 0));

    PartDownload(ServerHttp http, ServerSession session, PartCodec codec, Tally tally) {
        this.http = http;
        this.session = session;
        this.codec = codec;
        this.tally = tally;
    }

    synchronized PartReply get(PartRequest request) {
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
                return PartReply.of(codec.read(whole));
            } catch (Offline e) {
                if (arriving.length() <= before) {
                    throw e;
                }
            } catch (WrongAnswer e) {
                arriving.clear();
                if (e.status() == GONE) {
                    return PartReply.GONE;
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
