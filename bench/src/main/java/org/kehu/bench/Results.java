package org.kehu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.kehu.bench.table.Row;
import org.kehu.bench.table.Table;

/** Keeps runs: each as JSON, the last recorded one in the documentation. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Results() {}

    static Path write(Run run, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bench").resolve("results"));
        Path file = folder.resolve(run.surroundings().taken().replace(':', '-') + ".json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(run));
        return file;
    }

    /** The page that people read, and beside it the same for programs. */
    static List<Path> record(Run run, Path home) throws IOException {
        Path docs = home.resolve("docs");
        Path data = docs.resolve("performance.json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(data.toFile(), json(run));
        Path page = docs.resolve("performance.md");
        Files.writeString(page, text("explanation.md") + run.heading() + "\n" + Table.markdown(run.rows()));
        return List.of(page, data);
    }

    /** A text that lies beside this class. */
    static String text(String name) throws IOException {
        try (InputStream text = Results.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectNode json(Run run) {
        ObjectNode all = JSON.createObjectNode();
        all.set("surroundings", JSON.valueToTree(run.surroundings()));
        all.put("loadAfter", run.loadAfter());
        all.set("settings", JSON.valueToTree(run.settings()));
        ArrayNode rows = all.putArray("rows");
        run.rows().forEach(row -> rows.add(json(row)));
        return all;
    }

    private static ObjectNode json(Row row) {
        ObjectNode one = JSON.createObjectNode();
        one.put("part", row.part())
                .put("what", row.what())
                .put("unit", row.unit())
                .put("kehu", row.kehu());
        one.put("besideName", row.besideName()).put("beside", row.beside()).put("ratio", row.ratio());
        one.put("goal", row.goal().text()).put("holds", row.holds());
        one.set("more", JSON.valueToTree(row.more()));
        return one;
    }
}
