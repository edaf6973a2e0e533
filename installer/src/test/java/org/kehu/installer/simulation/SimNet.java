package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.ledger.Faults;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.DigestReply;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallReply;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.Repair;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.ServerCore;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotPlan;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SnapshotStepRequest;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TitlesReply;
import org.kehu.common.sync.TitlesRequest;

/** The wire: every message goes over it as text, and may be lost, lose its answer, come twice, or meet a server that stops. */
final class SimNet implements Net {
    private static final int POINTS = 12;
    private static final int AHEAD = 3;
    private static final int READ_AHEAD = 40;
    private static final int MOST_CALLS = 2000;
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);
    private static final PartCodec PARTS = new PartCodec(Kehu.SCHEMA, Packing.PLAIN);

    Speech speech;
    /** Whether the program knows more types than what is held came by: the digest brings them. */
    private boolean learning;

    /** Units that the device has asked for, and been told of, since the server was put back last or half a year passed. */
    final Set<UUID> recalled = new HashSet<>();

    private final Steps steps = new Steps(this::step);
    private final PartPromises promises;
    private final Cluster server;
    private final UUID user;
    private final Dice dice;
    private final Tally tally;
    private final Trace trace;
    private final List<Late> pushed = new ArrayList<>();
    private final Map<PartRequest, PartReply> ahead = new HashMap<>();
    private Consumer<SnapshotPart> amid = part -> {};
    private int left;
    private @Nullable PartRequest last;
    private ServerTx.@Nullable Counter head;
    private int faults;
    private int calls;

    /** @param broken told of parts that should not have been given */
    SimNet(Cluster server, UUID user, Speech speech, Dice dice, Tally tally, Trace trace, Consumer<Broken> broken) {
        this.server = server;
        this.speech = speech;
        this.promises = new PartPromises(server, user, broken);
        this.user = user;
        this.dice = dice;
        this.tally = tally;
        this.trace = trace;
    }

    /** The device has a newer program. */
    void speak(Speech newer) {
        learning |= speech.isOld() && !newer.isOld();
        speech = newer;
    }

    /** A round begins, which has to come to an end. */
    void begin() {
        calls = 0;
    }

    /** @param percent of the calls that go wrong somehow */
    void faults(int percent) {
        faults = percent;
    }

    @Override
    public HelloReply hello(Hello hello) {
        String sent = CODEC.write(speech.greeting(hello));
        return over(core -> core.hello(user, CODEC.read(sent, Hello.class)), HelloReply.class);
    }

    @Override
    public SnapshotPlan snapshot(SnapshotRequest request) {
        tally.add("snapshots begun");
        if (speech.takesSteps()) {
            return steps.begin(request, server.any().id());
        }
        String sent = CODEC.write(request);
        return over(
                core -> core.snapshot(
                        user,
                        CODEC.read(sent, SnapshotRequest.class),
                        server.any().id()),
                SnapshotPlan.class);
    }

    private SnapshotStep step(SnapshotStepRequest request) {
        String sent = CODEC.write(request);
        tally.add("parts given to devices of before");
        return over(core -> given(core, CODEC.read(sent, SnapshotStepRequest.class)), SnapshotStep.class);
    }

    private SnapshotStep given(ServerCore core, SnapshotStepRequest request) {
        List<SnapshotStep> step = new ArrayList<>();
        promises.judged(() -> {
            step.add(core.snapshot(user, request));
            return Steps.part(step.get(0));
        });
        return step.get(0);
    }

    /** @param happens once that many parts with records of the business have come, if ever */
    void amid(int parts, Consumer<SnapshotPart> happens) {
        left = parts;
        amid = happens;
    }

    @Override
    public PartReply part(PartRequest request) {
        PartReply reply = speech.takesSteps() ? steps.part(request) : next(request);
        SnapshotPart part = reply.part();
        if (part != null
                && part.records().stream().anyMatch(record -> !record.type().isConfiguration())
                && --left == 0) {
            amid.accept(part);
        }
        return reply;
    }

    private PartReply next(PartRequest request) {
        PartReply known = ahead.remove(request);
        PartReply reply = known != null ? known : sent(request);
        if (reply.part() == null) {
            tally.add("snapshots gone");
        }
        readAhead(request, reply.part());
        return reply;
    }

    /** As the client does, but not always as far. */
    private void readAhead(PartRequest taken, @Nullable SnapshotPart part) {
        PartRequest at = taken;
        SnapshotPart before = part;
        for (int i = 0; i < AHEAD && before != null && !before.last(); i++) {
            at = new PartRequest(at.device(), at.snapshot(), at.number() + 1);
            if (!ahead.containsKey(at)) {
                if (!dice.percent(READ_AHEAD)) {
                    return;
                }
                ahead.put(at, fetched(server.any().core(), at));
            }
            before = ahead.get(at).part();
        }
    }

    private PartReply fetched(ServerCore core, PartRequest request) {
        SnapshotPart part =
                promises.judged(() -> core.part(user, request).map(PARTS::read).orElse(null));
        return part == null ? PartReply.GONE : PartReply.of(part);
    }

    @Override
    public void taken(PartRequest end) {
        if (speech.takesSteps()) {
            return;
        }
        over(
                core -> {
                    repeat(core);
                    core.taken(user, end);
                    return true;
                },
                Boolean.class);
    }

    /**
     * What was asked before is delivered once more after something has happened: the answer goes nowhere, and must not hold what
     * was taken from its reader since.
     */
    private void repeat(ServerCore core) {
        if (last != null && !server.memory.look(ServerTx::counter).equals(head)) {
            tally.add("parts asked for again", 1);
            fetched(core, last);
        }
    }

    private PartReply sent(PartRequest request) {
        try {
            return over(
                    core -> {
                        repeat(core);
                        PartReply reply = fetched(core, request);
                        last = request;
                        head = server.memory.look(ServerTx::counter);
                        return reply;
                    },
                    PartReply.class);
        } catch (Offline e) {
            tally.add("snapshots cut between parts", request.number() == 0 ? 0 : 1);
            throw e;
        }
    }

    @Override
    public ChangesPage changes(ChangesRequest request) {
        String sent = CODEC.write(request);
        ChangesPage page = over(core -> core.changes(user, CODEC.read(sent, ChangesRequest.class)), ChangesPage.class);
        tally.add("records left a device", page.leaves().size());
        tally.add("fields shown or hidden", page.fields().size());
        tally.add("taken anew", page.action() == SyncAction.RESNAPSHOT ? 1 : 0);
        return page;
    }

    @Override
    public PushReply push(PushRequest request) {
        List<String> units = request.units().stream().map(speech::unit).toList();
        tally.add("units of devices of before", speech.isOld() ? units.size() : 0);
        String sent = CODEC.write(new PushRequest(
                request.device(), request.epoch(), request.seen(), units, speech.isOld() ? null : request.gone()));
        pushed.add(new Late(speech.version, sent));
        PushReply reply = over(core -> core.push(user, CODEC.read(sent, PushRequest.class)), PushReply.class);
        reply.verdicts().forEach(this::count);
        return reply;
    }

    private void count(Verdict verdict) {
        tally.add("verdicts");
        if (!verdict.conflicts().isEmpty()) {
            tally.add("conflicts");
        }
        if (verdict.reason() != null) {
            tally.add("refusals");
        }
    }

    @Override
    public DigestReply digest(DigestRequest request) {
        String sent = CODEC.write(
                speech.isOld()
                        ? new DigestRequest(request.device(), request.epoch(), request.after(), request.digest(), null)
                        : request);
        tally.add("digests");
        DigestReply reply = over(core -> core.digest(user, CODEC.read(sent, DigestRequest.class)), DigestReply.class);
        learning &= reply.behind()
                || reply.action() != SyncAction.OK
                || !reply.buckets().isEmpty();
        return reply;
    }

    @Override
    public Repair repair(RepairRequest request) {
        String sent = CODEC.write(request);
        tally.add(learning ? "buckets that an upgrade brought" : "buckets repaired");
        tally.add("buckets repaired of programs of before", speech.takesSteps() ? 1 : 0);
        return over(core -> core.repair(user, CODEC.read(sent, RepairRequest.class)), Repair.class);
    }

    @Override
    public TitlesReply titles(TitlesRequest request) {
        String sent = CODEC.write(request);
        TitlesReply reply = over(core -> core.titles(user, CODEC.read(sent, TitlesRequest.class)), TitlesReply.class);
        tally.add("records named that may not be seen", reply.titles().size());
        return reply;
    }

    @Override
    public RecallReply recall(RecallRequest request) {
        String sent = CODEC.write(request);
        RecallReply reply = over(core -> core.recall(user, CODEC.read(sent, RecallRequest.class)), RecallReply.class);
        request.units().stream().filter(this::canBeTold).map(GivenUnit::id).forEach(recalled::add);
        return reply;
    }

    /** Of a unit whose verdict is forgotten the log alone tells, as long as it has the row. */
    private boolean canBeTold(GivenUnit unit) {
        Position place = unit.place();
        return place == null
                || server.memory.look(tx -> place.seq() > tx.counter().seq() || tx.tagAt(place.seq()) != null);
    }

    private record Late(int version, String push) {}

    /** An old push comes once more, long after its answer. */
    void deliverLate() {
        Late late = pushed.isEmpty() ? null : dice.one(pushed);
        if (late != null && server.program().versions().speaksTo(late.version)) {
            PushRequest old = CODEC.read(late.push, PushRequest.class);
            server.any().core().push(user, old);
            tally.add("late deliveries");
        }
    }

    private <T> T over(Function<ServerCore, T> call, Class<T> type) {
        if (++calls > MOST_CALLS) {
            throw new AssertionError("a round does not come to an end");
        }
        if (type != HelloReply.class && !server.program().versions().speaksTo(speech.version)) {
            tally.add("calls of programs too old");
            throw new Outdated("426");
        }
        ServerNode node = server.any();
        if (!dice.percent(faults)) {
            return told(call.apply(node.core()), type);
        }
        switch (dice.below(5)) {
            case 0 -> throw lost("requests", "the request is lost");
            case 1 -> {
                call.apply(node.core());
                throw lost("replies", "the reply is lost");
            }
            case 2 -> {
                call.apply(node.core());
                tally.add("double deliveries");
                return told(call.apply(server.any().core()), type);
            }
            case 3 -> {
                return told(onFullDisk(node, call), type);
            }
            default -> {
                return told(onShakyServer(node, call), type);
            }
        }
    }

    private <T> T told(T reply, Class<T> type) {
        return speech.codec().read(speech.heard(CODEC.write(reply)), type);
    }

    private <T> T onShakyServer(ServerNode node, Function<ServerCore, T> call) {
        server.fuse.light(1 + dice.below(POINTS));
        try {
            return call.apply(node.core());
        } catch (Crash e) {
            node.restart();
            tally.add("crashes of the server");
            throw offline("the server stops at " + e.getMessage());
        } finally {
            server.fuse.putOut();
        }
    }

    /** The node goes on, and says that it can't just now. */
    private <T> T onFullDisk(ServerNode node, Function<ServerCore, T> call) {
        String point = dice.one(List.of(Faults.SAVE, Faults.APPEND, Faults.COMMIT));
        server.fuse.light(1 + dice.below(2), point, () -> {
            throw new DiskFull(point);
        });
        try {
            return call.apply(node.core());
        } catch (DiskFull e) {
            tally.add("full disks of the server");
            throw offline("503: " + e.getMessage());
        } finally {
            server.fuse.putOut();
        }
    }

    private Offline lost(String what, String how) {
        tally.add("lost " + what);
        return offline(how);
    }

    private Offline offline(String how) {
        trace.tell("      " + how);
        return new Offline(how);
    }
}
