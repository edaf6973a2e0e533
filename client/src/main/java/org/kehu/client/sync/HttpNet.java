package org.kehu.client.sync;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.DigestReply;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallReply;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.Repair;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotPlan;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SyncCodec;

/** The wire of sync: JSON over HTTP with a bearer token. */
final class HttpNet implements Net {
    static final String SYNC = "/api/sync/v1/";

    private final ServerHttp http;
    private final ServerSession session;
    private final SyncCodec codec;
    private final Meter meter;
    private final PartsAhead parts;

    HttpNet(ServerHttp http, ServerSession session, SyncCodec codec, PartCodec lines, Meter meter) {
        this.http = http;
        this.session = session;
        this.codec = codec;
        this.meter = meter;
        PartDownload download = new PartDownload(http, session, lines, meter);
        this.parts = new PartsAhead(download::get, ForkJoinPool.commonPool());
    }

    @Override
    public HelloReply hello(Hello hello) {
        return call("hello", hello, HelloReply.class);
    }

    @Override
    public SnapshotPlan snapshot(SnapshotRequest request) {
        SnapshotRequest counting = new SnapshotRequest(request.device(), meter.lacksTotals());
        SnapshotPlan plan = call("snapshot", counting, SnapshotPlan.class);
        meter.totals(plan.totals());
        return plan;
    }

    /** Who waits for a snapshot that was begun before the last start asks how much there is. */
    @Override
    public PartReply part(PartRequest request) {
        if (meter.lacksTotals()) {
            String text = session.call(token -> http.get(SYNC + "snapshot/totals", token));
            meter.totals(codec.totals(text));
        }
        PartReply reply = parts.get(request);
        SnapshotPart part = reply.part();
        if (part != null) {
            meter.part(part);
        }
        return reply;
    }

    @Override
    public void taken(PartRequest last) {
        session.call(token -> http.delete(SYNC + "snapshot/" + last.snapshot(), token));
    }

    @Override
    public ChangesPage changes(ChangesRequest request) {
        return call("changes", request, ChangesPage.class);
    }

    @Override
    public PushReply push(PushRequest request) {
        return call("push", request, PushReply.class);
    }

    @Override
    public DigestReply digest(DigestRequest request) {
        return call("digest", request, DigestReply.class);
    }

    @Override
    public Repair repair(RepairRequest request) {
        return call("repair", request, Repair.class);
    }

    @Override
    public RecallReply recall(RecallRequest request) {
        return call("recall", request, RecallReply.class);
    }

    private <T> T call(String name, Object message, Class<T> answer) {
        String json = codec.write(message);
        String text = session.call(token -> http.post(SYNC + name, json, token));
        meter.bytes(text.length());
        return codec.read(text, answer);
    }

    /** A line for each event or heartbeat; ends when the connection does. */
    Stream<String> events() {
        return http.lines(SYNC + "events", session.token(null));
    }
}
