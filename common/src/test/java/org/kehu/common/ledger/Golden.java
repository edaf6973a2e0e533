package org.kehu.common.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of what programs of each version wrote: {@code golden/schema-<version>/<name>.json}. */
public final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String FOLDER = "schema-";

    private Golden() {}

    private static Path root() {
        try {
            return Path.of(Golden.class.getResource("/org/kehu/common/golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that there are files of. */
    public static List<Integer> versions() {
        return list(root())
                .map(folder -> Integer.valueOf(folder.getFileName().toString().substring(FOLDER.length())))
                .sorted()
                .toList();
    }

    public static Stream<Path> files(int version, String prefix) {
        return list(root().resolve(FOLDER + version))
                .filter(file -> file.getFileName().toString().startsWith(prefix));
    }

    public static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the files of the current version are to be written anew: {@code -Dkehu.golden=write}. */
    public static boolean isToBeWritten() {
        return "write".equals(System.getProperty("kehu.golden"));
    }

    /** Writes a file beside the sources and beside the compiled tests. */
    public static void write(int version, String name, JsonNode tree) {
        try {
            Path sources = root().resolve("../../../../../../src/test/resources/org/kehu/common/golden");
            for (Path folder : List.of(sources, root())) {
                Path file = folder.resolve(FOLDER + version).resolve(name + ".json");
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(tree) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
