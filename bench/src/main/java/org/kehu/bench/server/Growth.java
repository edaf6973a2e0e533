package org.kehu.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** What operations cost with a tenth of the customers, and with all. */
final class Growth {
    private static final List<Operation> MEASURED =
            List.of(Operation.READ, Operation.FIRST_PAGE, Operation.SEARCH, Operation.CREATE);
    private static final int CLIENTS = 8;
    private static final int SHARE = 10;
    private static final double MOST = 1.5;

    private final String part;
    private final KehuTarget kehu;
    private final ClosedLoop loop;
    private final Load load;
    private final Consumer<String> progress;
    private final Map<Operation, Double> before = new EnumMap<>(Operation.class);

    Growth(String part, KehuTarget kehu, ClosedLoop loop, Load load, Consumer<String> progress) {
        this.part = part;
        this.kehu = kehu;
        this.loop = loop;
        this.load = load;
        this.progress = progress;
    }

    private List<Operation> measured() {
        return MEASURED.stream().filter(load.only()::contains).toList();
    }

    void begin() throws IOException {
        int few = load.customers() / SHARE;
        progress.accept(part + ": filling Kehu with " + few + " customers, through its door");
        kehu.fill(few);
        for (Operation operation : measured()) {
            loop.run(operation, CLIENTS, Math.max(1, load.warmUp() / MEASURED.size()));
        }
        for (Operation operation : measured()) {
            before.put(operation, loop.run(operation, CLIENTS, load.seconds()).cpuMillis());
        }
        progress.accept(part + ": and with the others");
    }

    /** After all else, so that both sides of the ratio are warm. */
    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Operation operation : measured()) {
            double then = Objects.requireNonNull(before.get(operation));
            double now = loop.run(operation, CLIENTS, load.seconds()).cpuMillis();
            String what = operation.label() + ", with ten times the customers";
            rows.add(Row.beside(part, what, "CPU ms", now, "with a tenth", then, Goal.times(MOST, then)));
        }
        return rows;
    }
}
