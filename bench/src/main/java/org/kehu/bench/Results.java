package org.kehu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Keeps runs: each as JSON, the last recorded one in the documentation. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Results() {}

    static Path write(Run run, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bench").resolve("results"));
        Path file = folder.resolve(run.surroundings().taken().replace(':', '-') + ".json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), RunJson.of(run));
        return file;
    }

    /** The page that people read, and beside it the same for programs; other parts stay there as they were measured. */
    static List<Path> record(Run run, Path home) throws IOException {
        Path docs = home.resolve("docs");
        Path data = docs.resolve("performance.json");
        Recorded recorded = Recorded.read(data).with(run);
        JSON.writerWithDefaultPrettyPrinter().writeValue(data.toFile(), recorded.json());
        Path page = docs.resolve("performance.md");
        Files.writeString(page, text("explanation.md") + recorded.page());
        return List.of(page, data);
    }

    /** A text that lies beside this class. */
    static String text(String name) throws IOException {
        try (InputStream text = Results.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
