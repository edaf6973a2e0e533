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
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallReply;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.Repair;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TitlesReply;
import org.kehu.common.sync.TitlesRequest;

/** The wire of sync: JSON over HTTP with a bearer token. Every answer that a session gets renews the lease. */
final class HttpNet implements Net {
    private static final String SYNC = "/api/sync/v1/";

    private final ServerHttp http;
    private final ServerSession session;
    private final SyncCodec codec;
    private final Meter meter;
    private final Lease lease;
    private final PartsAhead parts;

    HttpNet(ServerHttp http, ServerSession session, SyncCodec codec, Meter meter, Lease lease) {
        this.http = http;
        this.session = session;
        this.codec = codec;
        this.meter = meter;
        this.lease = lease;
        this.parts =
                new PartsAhead(request -> call("snapshot", request, SnapshotPart.class), ForkJoinPool.commonPool());
    }

    @Override
    public HelloReply hello(Hello hello) {
        HelloReply reply = call("hello", hello, HelloReply.class);
        lease.lasts(reply.leaseDays());
        return reply;
    }

    @Override
    public SnapshotPart snapshot(SnapshotRequest request) {
        SnapshotRequest counting = new SnapshotRequest(request.device(), request.cursor(), meter.lacksTotals(request));
        SnapshotPart part = parts.get(counting);
        meter.part(part);
        return part;
    }

    @Override
    public ChangesPage changes(ChangesRequest request) {
        ChangesPage page = call("changes", request, ChangesPage.class);
        meter.page(page);
        return page;
    }

    @Override
    public PushReply push(PushRequest request) {
        PushReply reply = call("push", request, PushReply.class);
        meter.tally().pushed(request.units().size(), reply);
        return reply;
    }

    @Override
    public DigestReply digest(DigestRequest request) {
        return call("digest", request, DigestReply.class);
    }

    @Override
    public TitlesReply titles(TitlesRequest request) {
        return call("titles", request, TitlesReply.class);
    }

    @Override
    public Repair repair(RepairRequest request) {
        Repair repair = call("repair", request, Repair.class);
        meter.tally().came(repair.records().size());
        return repair;
    }

    @Override
    public RecallReply recall(RecallRequest request) {
        return call("recall", request, RecallReply.class);
    }

    private <T> T call(String name, Object message, Class<T> answer) {
        String json = codec.write(message);
        Tally tally = meter.tally();
        tally.asks(name);
        String text = session.call(token -> tally.answered(http.post(SYNC + name, json, token)));
        lease.heard();
        return codec.read(text, answer);
    }

    String host() {
        return http.host();
    }

    /** A line for each event or heartbeat; ends when the connection does. */
    Stream<String> events() {
        return http.lines(SYNC + "events", session.token(null));
    }
}
