package org.kehu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kehu.bench.table.Row;
import org.kehu.bench.table.Table;

/**
 * What the documentation tells: each part as it was measured last, with the surroundings of then. Newest first.
 *
 * @param runs no two of them tell of the same part
 */
record Recorded(List<Run> runs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Recorded {
        runs = List.copyOf(runs);
    }

    /** @param file as {@link #json} was written, or one run as {@link RunJson} writes it; none if nothing is recorded yet */
    static Recorded read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Recorded(List.of());
        }
        JsonNode all = JSON.readTree(file.toFile());
        Iterable<JsonNode> runs = all.has("runs") ? all.get("runs") : List.of(all);
        return new Recorded(StreamSupport.stream(runs.spliterator(), false)
                .map(RunJson::read)
                .toList());
    }

    /** Its parts take the place of what was recorded of them. */
    Recorded with(Run latest) {
        Set<String> measured = latest.rows().stream().map(Row::part).collect(Collectors.toSet());
        List<Run> kept = new ArrayList<>(List.of(latest));
        runs.stream()
                .map(run -> run.without(measured))
                .filter(run -> !run.rows().isEmpty())
                .forEach(kept::add);
        return new Recorded(kept);
    }

    ObjectNode json() {
        ObjectNode all = JSON.createObjectNode();
        runs.forEach(run -> all.withArray("runs").add(RunJson.of(run)));
        return all;
    }

    String page() {
        return runs.stream()
                .map(run -> run.heading() + "\n" + Table.markdown(run.rows()))
                .collect(Collectors.joining("\n"));
    }
}
