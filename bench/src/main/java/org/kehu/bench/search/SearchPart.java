package org.kehu.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kehu.bench.process.Child;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** What a search through the cache of a laptop takes, letter by letter, over names of real companies. */
public final class SearchPart {
    private static final String PART = "client, search";
    private static final double MILLIS = 30;
    private static final double SCAN_SECONDS = 20;

    private final Path folder;
    private final int customers;
    private final List<String> options;
    private final Consumer<String> progress;

    /** @param options of the client's JVM */
    public SearchPart(Path folder, int customers, List<String> options, Consumer<String> progress) {
        this.folder = folder;
        this.customers = customers;
        this.options = options;
        this.progress = progress;
    }

    public List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Child device =
                Child.start(SearchDevice.class, options, Map.of(), folder.toString(), String.valueOf(customers))) {
            progress.accept("search: filling a cache with Chinese names");
            device.ask("fill");
            JsonNode warm = device.ask("warm");
            progress.accept("search: letter by letter");
            JsonNode times = device.ask("search");
            times.properties().forEach(kind -> rows.add(row(kind.getKey(), kind.getValue())));
            rows.add(Row.alone(
                    PART,
                    "first search, which reads the texts",
                    "ms",
                    warm.path("millis").asDouble(),
                    Goal.NONE));
            rows.add(Row.alone(
                    PART,
                    "memory that the texts take",
                    "MB",
                    warm.path("megabytes").asDouble(),
                    Goal.NONE));
            progress.accept("search: duplicates of the whole book");
            JsonNode scan = device.ask("duplicates");
            rows.add(Row.alone(
                            PART,
                            "duplicates among all customers",
                            "CPU s",
                            scan.path("cpu").asDouble() / 1000,
                            Goal.atMost(SCAN_SECONDS, "s"))
                    .with("s", scan.path("millis").asDouble() / 1000)
                    .with("customers", scan.path("records").asDouble())
                    .with("pairs", scan.path("pairs").asDouble()));
        }
        return rows;
    }

    private static Row row(String kind, JsonNode times) {
        String what = kind.equals("all") ? "search as one types, every kind" : "typed: " + kind;
        return Row.alone(PART, what, "ms p95", times.path("p95").asDouble(), Goal.atMost(MILLIS, "ms"))
                .with("p50", times.path("p50").asDouble())
                .with("most", times.path("most").asDouble())
                .with("CPU p95", times.path("cpu95").asDouble());
    }
}
