package org.kehu.bench.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kehu.bench.process.Child;
import org.kehu.bench.process.Relay;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.process.Stretch;
import org.kehu.bench.process.Times;
import org.kehu.bench.seed.Seed;
import org.kehu.bench.server.Calls;
import org.kehu.bench.server.KehuPerson;
import org.kehu.bench.server.KehuSeeding;
import org.kehu.bench.server.KehuSignIn;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;
import org.kehu.common.setup.StartRole;

/**
 * A server, a device that fills its cache from it, works alone, comes back and is told of news. The cache stays in the folder,
 * for the windows.
 */
public final class SyncPart {
    /** Whose device it is: a manager who sees the department's records by that, and not because he sees everything. */
    public static final String LOGIN = "manager";

    private static final String PART = "sync, H2";
    private static final double RECORDS_PER_CUSTOMER = 2.6;
    private static final double USABLE_SECONDS = 5;
    private static final int EDITS = 1_000;
    /** As often as the peer comes back. */
    private static final int TURNS = 3;

    private static final int NEWS = 30;
    private static final double MEGABYTE = 1e6;
    private static final double SAVE_MILLIS = 20;
    private static final double NEWS_MILLIS = 1_000;

    private final Path distribution;
    private final Path folder;
    private final int customers;
    private final List<String> options;
    private final Consumer<String> progress;
    private final List<Row> rows = new ArrayList<>();
    private Figures figures = new Figures(0, 0, 0, 0, 0, 0, 0);

    /**
     * What others are compared with.
     *
     * @param seconds of the first synchronisation
     * @param cpu seconds of the server and the device
     * @param rawSeconds that writing the same rows took without any synchronisation
     * @param back seconds that coming back took for the first time
     * @param later seconds that it took later, the median
     */
    public record Figures(
            long records, double seconds, double cpu, double rawSeconds, double rawCpu, double back, double later) {
        Figures andBack(double first, double usual) {
            return new Figures(records, seconds, cpu, rawSeconds, rawCpu, first, usual);
        }
    }

    /**
     * @param records how many the device gets, configuration aside
     * @param options of the client's JVM
     */
    public SyncPart(Path distribution, Path folder, int records, List<String> options, Consumer<String> progress) {
        this.distribution = distribution;
        this.folder = folder;
        this.customers = (int) (records / RECORDS_PER_CUSTOMER);
        this.options = options;
        this.progress = progress;
    }

    /** The data folder of the device. */
    public Path data() {
        return folder.resolve("device");
    }

    public Figures figures() {
        return figures;
    }

    public List<Row> rows() throws IOException {
        progress.accept("sync: filling a server with " + Seed.records(customers) + " records, through its door");
        try (ServerRun server = ServerRun.start(distribution, folder.resolve("server"), null)) {
            Calls calls = KehuSignIn.asAdministrator(server).calls();
            KehuPerson.with(StartRole.SALES_MANAGER, LOGIN, calls);
            KehuSeeding.load(calls, 0, customers);
            try (Relay relay = new Relay(server.securePort());
                    Child device = device(relay)) {
                device.answer();
                first(server, relay, device);
                progress.accept("client: what the screens ask the cache");
                rows.addAll(CacheRows.of(device.ask("read")));
                comeBack(server, calls, relay, device);
                news(calls, device);
            }
            progress.accept("sync: the morning storm");
            rows.addAll(new Storm(server, calls).rows(PART));
        }
        return rows;
    }

    private Child device(Relay relay) throws IOException {
        return Child.start(
                Device.class, options, Map.of(), relay.address(), data().toString(), LOGIN, KehuSignIn.PASSWORD);
    }

    private void first(ServerRun server, Relay relay, Child device) throws IOException {
        progress.accept("sync: the first synchronisation, and the raw load");
        long bytes = relay.bytes();
        Stretch filling = new Stretch(server::cpuMillis, device::cpuMillis);
        JsonNode filled = device.ask("fill");
        filling.end();
        double onWire = (relay.bytes() - bytes) / MEGABYTE;
        Path file = folder.resolve("records.ndjson");
        JsonNode dumped = device.ask("dump " + file);
        Stretch raw = rawLoad(file);
        String what = "first synchronisation of " + dumped.path("records").asLong() + " records";
        rows.add(Row.beside(PART, what, "s", filling.seconds(), "raw load", raw.seconds(), Goal.times(2, raw.seconds()))
                .with("records/s", dumped.path("records").asLong() / filling.seconds()));
        rows.add(Row.beside(PART, what, "CPU s", filling.cpu(), "raw load", raw.cpu(), Goal.NONE)
                .with("server", filling.cpu(0))
                .with("device", filling.cpu(1)));
        rows.add(Row.alone(
                PART,
                "until the person's own open work is there",
                "s",
                filled.path("usableSeconds").asDouble(),
                Goal.atMost(USABLE_SECONDS, "s")));
        figures = new Figures(
                dumped.path("records").asLong(), filling.seconds(), filling.cpu(), raw.seconds(), raw.cpu(), 0, 0);
        double plain = dumped.path("bytes").asLong() / MEGABYTE;
        rows.add(Row.beside(PART, "bytes on the wire", "MB", onWire, "plain JSON", plain, Goal.times(1 / 3.0, plain)));
    }

    private Stretch rawLoad(Path file) throws IOException {
        try (Child child = Child.start(RawLoad.class, options, Map.of(), file.toString(), folder.toString())) {
            child.answer();
            Stretch raw = new Stretch(child::cpuMillis);
            child.ask("go");
            raw.end();
            return raw;
        }
    }

    private void comeBack(ServerRun server, Calls calls, Relay relay, Child device) throws IOException {
        progress.accept("sync: working alone and coming back");
        relay.cut();
        rows.add(CacheRows.row("save a form, durable, offline", device.ask("work " + EDITS), SAVE_MILLIS));
        Stretch first = back(0, server, calls, relay, device);
        List<Stretch> later = new ArrayList<>();
        for (int turn = 1; turn < TURNS; turn++) {
            relay.cut();
            device.ask("work " + EDITS);
            later.add(back(turn, server, calls, relay, device));
        }
        later.sort(Comparator.comparingDouble(Stretch::seconds));
        Stretch usual = later.get(later.size() / 2);
        figures = figures.andBack(first.seconds(), usual.seconds());
        rows.add(cameBack("for the first time", first));
        rows.add(cameBack("later", usual));
    }

    /** Others have changed as many records meanwhile, and other ones each time. */
    private Stretch back(int turn, ServerRun server, Calls calls, Relay relay, Child device) throws IOException {
        relay.mend();
        int behind = customers - turn * EDITS;
        KehuSeeding.touch(calls, behind - EDITS, behind);
        Stretch back = new Stretch(server::cpuMillis, device::cpuMillis);
        device.ask("reconnect");
        back.end();
        return back;
    }

    private static Row cameBack(String when, Stretch back) {
        String what = "coming back " + when + " with 1,000 units to send and 1,000 changes to take";
        return Row.alone(PART, what, "s", back.seconds(), Goal.NONE)
                .with("CPU s server", back.cpu(0))
                .with("CPU s device", back.cpu(1));
    }

    private void news(Calls calls, Child device) throws IOException {
        device.ask("listen");
        Times times = new Times();
        for (int turn = 0; turn < NEWS; turn++) {
            long start = System.nanoTime();
            KehuSeeding.touch(calls, turn + EDITS, turn + EDITS + 1);
            device.answer();
            times.add((System.nanoTime() - start) / MEGABYTE);
        }
        rows.add(Row.alone(
                        PART,
                        "from a change to another device that is online",
                        "ms p95",
                        times.at(0.95),
                        Goal.atMost(NEWS_MILLIS, "ms"))
                .with("p50", times.at(0.5)));
    }
}
