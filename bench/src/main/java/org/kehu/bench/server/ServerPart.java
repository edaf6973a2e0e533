package org.kehu.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.table.Row;

/** Kehu and the floor on one database, both up at once, and each operation on the one right after the other. */
public final class ServerPart {
    private static final int MANY = 8;

    private final Path distribution;
    private final Path folder;
    private final Load load;
    private final Consumer<String> progress;

    /** @param distribution the server as it is shipped */
    public ServerPart(Path distribution, Path folder, Load load, Consumer<String> progress) {
        this.distribution = distribution;
        this.folder = folder;
        this.load = load;
        this.progress = progress;
    }

    public List<Row> rows(Database database) throws IOException {
        String part = "server, " + database.label();
        progress.accept(part + ": filling the floor with " + load.customers() + " customers");
        Path program = FloorFolder.write(distribution, folder.resolve("floor"));
        Path floorData = folder.resolve("floor-data");
        ServerRun floorRun = ServerRun.start(program, floorData, database.start(folder.resolve("floor-postgres")));
        try (Target floor = new FloorTarget(floorRun, load.customers());
                ServerRun run = ServerRun.start(
                        distribution, folder.resolve("kehu-data"), database.start(folder.resolve("kehu-postgres")))) {
            KehuTarget kehu = new KehuTarget(run);
            ClosedLoop asking = new ClosedLoop(kehu);
            Growth growth = new Growth(part, kehu, asking, load, progress);
            long cpu = kehu.cpuMillis();
            growth.begin();
            kehu.fill(load.customers());
            List<Row> rows = new ArrayList<>(compared(part, kehu, asking, floor));
            rows.addAll(growth.rows());
            rows.add(Row.beside(
                    part,
                    "memory at the end",
                    "MB resident",
                    kehu.residentMegabytes(),
                    "floor",
                    floor.residentMegabytes(),
                    org.kehu.bench.table.Goal.NONE));
            return rows;
        }
    }

    private List<Row> compared(String part, Target kehu, ClosedLoop asking, Target floor) throws IOException {
        Map<Operation, int[]> sizes = new EnumMap<>(Operation.class);
        for (Operation operation : load.only()) {
            if (operation.hasFloor()) {
                sizes.put(operation, SameAnswers.require(operation, kehu, floor));
            }
        }
        ClosedLoop askingFloor = new ClosedLoop(floor);
        progress.accept(part + ": warming up");
        warmUp(asking, false);
        warmUp(askingFloor, true);
        List<Row> rows = new ArrayList<>();
        for (Operation operation : load.only()) {
            progress.accept(part + ": " + operation.label());
            List<Sample> ours = samples(asking, operation);
            List<Sample> theirs = operation.hasFloor() ? samples(askingFloor, operation) : List.of();
            for (int i = 0; i < ours.size(); i++) {
                int clients = load.clients().get(i);
                rows.add(
                        operation.hasFloor()
                                ? row(part, operation, clients, ours.get(i), theirs.get(i))
                                        .with("answer bytes", Objects.requireNonNull(sizes.get(operation))[0])
                                        .with("floor's", Objects.requireNonNull(sizes.get(operation))[1])
                                : row(part, operation, clients, ours.get(i)));
            }
        }
        return rows;
    }

    private void warmUp(ClosedLoop loop, boolean onlyWithFloor) throws IOException {
        for (Operation operation : load.only()) {
            if (operation.hasFloor() || !onlyWithFloor) {
                loop.run(
                        operation, MANY, Math.max(1, load.warmUp() / load.only().size()));
            }
        }
    }

    private List<Sample> samples(ClosedLoop loop, Operation operation) throws IOException {
        loop.run(operation, MANY, 1);
        List<Sample> samples = new ArrayList<>();
        for (int clients : load.clients()) {
            samples.add(loop.run(operation, clients, load.seconds()));
        }
        return samples;
    }

    private static Row row(String part, Operation operation, int clients, Sample kehu, Sample floor) {
        Row row = Row.beside(
                part,
                operation.label() + clients(clients),
                "CPU ms",
                kehu.cpuMillis(),
                "floor",
                floor.cpuMillis(),
                operation.goal(floor.cpuMillis()));
        return timed(row, operation, kehu)
                .with("floor's req/s", floor.perSecond())
                .with("floor's p50 ms", floor.p50())
                .with("floor's p95 ms", floor.p95());
    }

    private static Row row(String part, Operation operation, int clients, Sample kehu) {
        Row row = Row.alone(part, operation.label() + clients(clients), "CPU ms", kehu.cpuMillis(), operation.goal(0));
        return timed(row, operation, kehu);
    }

    private static String clients(int clients) {
        return clients == 1 ? ", 1 client" : ", " + clients + " clients";
    }

    private static Row timed(Row row, Operation operation, Sample kehu) {
        Peer peer = operation.peer();
        return row.with("req/s", kehu.perSecond())
                .with("p50 ms", kehu.p50())
                .with("p95 ms", kehu.p95())
                .with("times less than " + peer.name(), peer.millis() / kehu.cpuMillis());
    }
}
