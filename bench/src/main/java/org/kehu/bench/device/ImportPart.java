package org.kehu.bench.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kehu.bench.process.Child;
import org.kehu.bench.process.Relay;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.process.Stretch;
import org.kehu.bench.server.Calls;
import org.kehu.bench.server.KehuPerson;
import org.kehu.bench.server.KehuSignIn;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;
import org.kehu.common.setup.StartRole;

/** A file of customers is brought in on a device, sent to the server, and taken back, which the server is told of too. */
public final class ImportPart {
    private static final String PART = "import, H2";
    private static final double DEVICE_ROWS = 5_000;
    private static final double SERVER_ROWS = 2_000;
    private static final double UNDO_SECONDS = 60;
    private static final double UNDO_ROWS = 100_000;

    private final Path distribution;
    private final Path folder;
    private final int records;
    private final List<String> options;
    private final Consumer<String> progress;

    /**
     * @param records rows of the file
     * @param options of the client's JVM
     */
    public ImportPart(Path distribution, Path folder, int records, List<String> options, Consumer<String> progress) {
        this.distribution = distribution;
        this.folder = folder;
        this.records = records;
        this.options = options;
        this.progress = progress;
    }

    public List<Row> rows() throws IOException {
        try (ServerRun server = ServerRun.start(distribution, folder.resolve("server"), null)) {
            Calls calls = KehuSignIn.asAdministrator(server).calls();
            KehuPerson.with(StartRole.SALES_MANAGER, SyncPart.LOGIN, calls);
            try (Relay relay = new Relay(server.securePort());
                    Child device = device(relay)) {
                device.answer();
                device.ask("fill");
                relay.cut();
                return rows(server, relay, device);
            }
        }
    }

    private Child device(Relay relay) throws IOException {
        return Child.start(
                Device.class,
                options,
                Map.of(),
                relay.address(),
                folder.resolve("device").toString(),
                SyncPart.LOGIN,
                KehuSignIn.PASSWORD);
    }

    private List<Row> rows(ServerRun server, Relay relay, Child device) throws IOException {
        progress.accept("import: " + records + " rows on a device");
        Stretch bringing = new Stretch(device::cpuMillis);
        JsonNode brought = device.ask("import " + records);
        bringing.end();
        progress.accept("import: " + brought.path("counts").asText());
        relay.mend();
        progress.accept("import: the server takes them");
        Stretch sending = sent(server, device);
        relay.cut();
        progress.accept("import: taken back");
        Stretch undoing = new Stretch(device::cpuMillis);
        device.ask("undo " + brought.path("operation").asText());
        undoing.end();
        relay.mend();
        Stretch undone = sent(server, device);
        String rows = String.format(java.util.Locale.ROOT, "%,d customers", records);
        return List.of(
                row(rows + " are brought in on a device, offline", bringing, records / DEVICE_ROWS)
                        .with("CPU s device", bringing.cpu()),
                row("the server takes them, with rules and log", sending, records / SERVER_ROWS)
                        .with("CPU s server", sending.cpu(0))
                        .with("CPU s device", sending.cpu(1)),
                row("all of them are taken back on the device", undoing, UNDO_SECONDS * records / UNDO_ROWS)
                        .with("CPU s device", undoing.cpu()),
                Row.alone(PART, "the server takes that back too", "s", undone.seconds(), Goal.NONE)
                        .with("CPU s server", undone.cpu(0))
                        .with("CPU s device", undone.cpu(1)));
    }

    private static Stretch sent(ServerRun server, Child device) throws IOException {
        Stretch sending = new Stretch(server::cpuMillis, device::cpuMillis);
        device.ask("reconnect");
        sending.end();
        return sending;
    }

    private Row row(String what, Stretch took, double goal) {
        return Row.alone(PART, what, "s", took.seconds(), Goal.atMost(goal, "s"))
                .with("rows/s", records / took.seconds());
    }
}
