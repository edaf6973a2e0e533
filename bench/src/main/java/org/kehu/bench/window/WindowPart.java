package org.kehu.bench.window;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kehu.bench.process.Child;
import org.kehu.bench.process.Display;
import org.kehu.bench.process.Times;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** The client's window over a warm cache, without its server, beside an empty window: starts in turn, medians. */
public final class WindowPart {
    private static final String PART = "client, window";
    private static final String BESIDE = "empty window";
    private static final double START = 1.3;
    private static final int OPEN_MILLIS = 100;
    private static final int BOARD_MILLIS = 300;
    private static final int MEMORY = 150;
    private static final int BLOCK_MILLIS = 50;
    private static final int PULSE_MILLIS = 8;
    private static final int STARTS = 3;
    private static final int OPENINGS = 5;

    private final Path data;
    private final String login;
    private final String password;
    private final List<String> options;
    private final Consumer<String> progress;
    private final ReadyClasses classes;

    /**
     * @param data the data folder of a device that has its records
     * @param options of the client's JVM, and of the empty window's
     */
    public WindowPart(Path data, String login, String password, List<String> options, Consumer<String> progress) {
        this.data = data;
        this.login = login;
        this.password = password;
        this.options = options;
        this.progress = progress;
        this.classes = new ReadyClasses(data.resolveSibling("classes.jsa"));
    }

    public List<Row> rows() throws IOException {
        Starts empty = new Starts();
        Starts client = new Starts();
        JsonNode work;
        try (Display display = Display.open()) {
            // The first start of each reads its files from the disk and is not counted.
            empty(display, new Starts());
            client(display, new Starts(), classes.kept());
            for (int i = 1; i <= STARTS; i++) {
                progress.accept("client: start " + i + " of " + STARTS);
                empty(display, empty);
                client(display, client, classes.taken());
            }
            progress.accept("client: an hour of work");
            work = work(display);
            progress.accept("client: most of the window's thread takes: "
                    + work.path("during").asText());
        }
        List<Row> rows = rows(empty, client);
        rows.addAll(ofWork(work));
        return rows;
    }

    private static List<Row> rows(Starts empty, Starts client) {
        List<Row> rows = new ArrayList<>();
        String start = "start to customers on the screen, warm cache, offline, sign-in included";
        double seconds = empty.seconds.at(0.5);
        double cpu = empty.cpu.at(0.5);
        double memory = empty.memory.at(0.5);
        rows.add(Row.beside(PART, start, "s", client.seconds.at(0.5), BESIDE, seconds, Goal.times(START, seconds)));
        rows.add(Row.beside(PART, start, "CPU s", client.cpu.at(0.5), BESIDE, cpu, Goal.times(START, cpu)));
        rows.add(opened("click on Customers to rows", client.list, OPEN_MILLIS));
        rows.add(opened("click on Pipeline to cards, first time", client.board, BOARD_MILLIS));
        rows.add(opened("click on Pipeline to cards, again", client.again, BOARD_MILLIS));
        rows.add(Row.beside(
                PART,
                "memory after that",
                "MB resident",
                client.memory.at(0.5),
                BESIDE,
                memory,
                Goal.above(MEMORY, "MB", memory)));
        return rows;
    }

    private static Row opened(String what, Times times, double goal) {
        return Row.alone(PART, what, "ms p50", times.at(0.5), Goal.atMost(goal, "ms"))
                .with("most", times.at(1));
    }

    private static List<Row> ofWork(JsonNode work) {
        String block = "a scripted hour of work: longest block of the window's thread";
        String pulse = "a deal is carried over the board: CPU of the window's thread a pulse";
        return List.of(
                Row.alone(PART, block, "ms", work.path("most").asDouble(), Goal.atMost(BLOCK_MILLIS, "ms"))
                        .with("longest by CPU, ms", work.path("mostCpu").asDouble())
                        .with("p99", work.path("p99").asDouble()),
                Row.alone(PART, pulse, "ms p95", work.path("pulse").asDouble(), Goal.atMost(PULSE_MILLIS, "ms")));
    }

    private void empty(Display display, Starts starts) throws IOException {
        try (Child child = starts.started(EmptyWindow.Start.class, display, options, Map.of())) {
            child.ask("tidy");
            starts.memory.add(child.residentMegabytes());
        }
    }

    private JsonNode work(Display display) throws IOException {
        try (Child child = start(display, new Starts(), classes.taken())) {
            return child.ask("work");
        }
    }

    private Child start(Display display, Starts starts, List<String> classes) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(classes);
        String[] arguments = {
            "--data=" + data, "--user=" + login, "--open=customers", "--size=1440x900", "--language=en", "--theme=light"
        };
        return starts.started(ClientWindow.class, display, all, Map.of("KEHU_PASSWORD", password), arguments);
    }

    private void client(Display display, Starts starts, List<String> classes) throws IOException {
        try (Child child = start(display, starts, classes)) {
            for (int i = 0; i < OPENINGS; i++) {
                (i == 0 ? starts.board : starts.again)
                        .add(child.ask("pipeline").path("millis").asDouble());
                starts.list.add(child.ask("customers").path("millis").asDouble());
            }
            child.ask("tidy");
            starts.memory.add(child.residentMegabytes());
        }
    }
}
