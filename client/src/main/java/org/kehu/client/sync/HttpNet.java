package org.kehu.client.sync;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.kehu.common.sync.TitlesReply;
import org.kehu.common.sync.TitlesRequest;
import org.kehu.common.sync.Unacceptable;
import org.kehu.common.sync.Underway;

/** The wire of sync: JSON over HTTP with a bearer token. Every answer that tells the time renews the lease. */
final class HttpNet implements Net {
    static final String SYNC = "/api/sync/v1/";

    private final ServerHttp http;
    private final ServerSession session;
    private final SyncCodec codec;
    private final Meter meter;
    private final Lease lease;
    private final Executor beside = Executors.newCachedThreadPool(HttpNet::daemon);
    private final PartsAhead parts;
    private final TotalsBeside totals;
    private volatile Consumer<HelloReply> onGreeting = reply -> {};

    HttpNet(ServerHttp http, ServerSession session, SyncCodec codec, PartCodec lines, Meter meter, Lease lease) {
        this.http = http;
        this.session = session;
        this.codec = codec;
        this.meter = meter;
        this.lease = lease;
        PartDownload download = new PartDownload(http, session, meter.tally());
        this.parts = new PartsAhead(download::get, lines, beside);
        this.totals = new TotalsBeside(this::totals, beside);
    }

    @Override
    public HelloReply hello(Hello hello) {
        HelloReply reply = call("hello", hello, HelloReply.class);
        lease.heard(reply.serverTime());
        lease.lasts(reply.leaseDays());
        onGreeting.accept(reply);
        return reply;
    }

    /** @param listener told of each greeting, before it is acted on */
    void onGreeting(Consumer<HelloReply> listener) {
        onGreeting = listener;
    }

    @Override
    public SnapshotPlan snapshot(SnapshotRequest request) {
        meter.begin();
        totals.beginAnew();
        SnapshotPlan plan = call("snapshot", request, SnapshotPlan.class);
        lease.heard(plan.serverTime());
        return plan;
    }

    /** Whoever waits for a snapshot wants to know how much there is, but not to wait for that. */
    @Override
    public PartReply part(PartRequest request) {
        if (meter.lacksTotals()) {
            meter.totals(totals.get());
        }
        meter.tally().asks("part " + request.number());
        PartReply reply = parts.get(request);
        SnapshotPart part = reply.part();
        if (part != null) {
            meter.part(part);
        }
        return reply;
    }

    private Map<String, Long> totals() {
        String text = session.call(token -> meter.tally().answered(http.get(SYNC + "snapshot/totals", token)));
        return codec.totals(text);
    }

    @Override
    public void taken(PartRequest last) {
        Tally tally = meter.tally();
        tally.asks("taken");
        session.call(token -> tally.answered(http.delete(SYNC + "snapshot/" + last.snapshot(), token)));
    }

    @Override
    public ChangesPage changes(ChangesRequest request) {
        ChangesPage page = call("changes", request, ChangesPage.class);
        lease.heard(page.serverTime());
        meter.page(page);
        return page;
    }

    @Override
    public PushReply push(PushRequest request) {
        PushReply reply = pushed(request);
        lease.heard(reply.serverTime());
        meter.tally().pushed(request.units().size(), reply);
        return reply;
    }

    /** Whether it is refused for the units is found out by whoever sends them. */
    private PushReply pushed(PushRequest request) {
        try {
            return call("push", request, PushReply.class);
        } catch (WrongAnswer e) {
            throw e.isRefusal() ? new Unacceptable(e.status(), e) : e;
        }
    }

    /** Whatever it counts may be counted on another thread. */
    @Override
    public <T> Underway<T> beside(Supplier<T> call) {
        return Underway.of(call, beside);
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

    /** Ends when it has had nothing to do for a while. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "kehu-call");
        thread.setDaemon(true);
        return thread;
    }

    private <T> T call(String name, Object message, Class<T> answer) {
        String json = codec.write(message);
        Tally tally = meter.tally();
        tally.asks(name);
        String text = session.call(token -> tally.answered(http.message(SYNC + name, json, token)));
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
