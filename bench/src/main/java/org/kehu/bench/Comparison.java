package org.kehu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kehu.bench.run.ClosedLoop;
import org.kehu.bench.run.FloorTarget;
import org.kehu.bench.run.KehuTarget;
import org.kehu.bench.run.Operation;
import org.kehu.bench.run.SameAnswers;
import org.kehu.bench.run.Sample;
import org.kehu.bench.run.Target;

/** Both servers up at once, and each operation on the one right after the other. */
final class Comparison {
    private static final int MANY = 8;

    private final Arguments arguments;
    private final PrintStream progress;

    Comparison(Arguments arguments, PrintStream progress) {
        this.arguments = arguments;
        this.progress = progress;
    }

    Table run(Path distribution, Path folder) throws IOException {
        Surroundings surroundings = Surroundings.now(arguments.home());
        progress.println("filling the floor with " + arguments.customers() + " customers");
        try (Target floor = FloorTarget.start(distribution, folder, arguments.customers())) {
            progress.println("filling Kehu with them, through its door");
            try (Target kehu = KehuTarget.start(distribution, folder, arguments.customers())) {
                List<Row> rows = new ArrayList<>();
                for (Operation operation : arguments.only()) {
                    progress.println(operation.label());
                    SameAnswers.require(operation, kehu, floor);
                    rows.addAll(rows(operation, measured(kehu, operation), measured(floor, operation)));
                }
                List<Long> memory = List.of(kehu.residentMegabytes(), floor.residentMegabytes());
                return new Table(surroundings, arguments, Surroundings.load(), memory, rows);
            }
        }
    }

    private List<Sample> measured(Target target, Operation operation) throws IOException {
        ClosedLoop loop = new ClosedLoop(target, operation);
        loop.run(MANY, arguments.warmUp());
        return List.of(loop.run(1, arguments.seconds()), loop.run(MANY, arguments.seconds()));
    }

    private static List<Row> rows(Operation operation, List<Sample> kehu, List<Sample> floor) {
        return List.of(new Row(operation, kehu.get(0), floor.get(0)), new Row(operation, kehu.get(1), floor.get(1)));
    }
}
