package org.kehu.installer.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the fault matrix names tests, and those exist. */
class FaultMatrixTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final int FAULT = 1;
    private static final int TESTS = 3;

    @Test
    void everyRowNamesTestsThatExist() throws IOException {
        Map<String, Path> sources = sources();
        List<String[]> rows = Files.readString(ROOT.resolve("docs/trust.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .skip(1)
                .toList();
        assertTrue(rows.size() >= 16, () -> rows.size() + " rows");
        for (String[] row : rows) {
            List<MatchResult> named = NAMED.matcher(row[TESTS]).results().toList();
            assertTrue(!named.isEmpty(), () -> "no test of:" + row[FAULT]);
            assertEquals(
                    List.of(),
                    named.stream()
                            .filter(name -> !exists(sources, name))
                            .map(MatchResult::group)
                            .toList(),
                    row[FAULT]);
        }
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Stream.of("common", "server", "client", "installer")
                .flatMap(module -> below(ROOT.resolve(module).resolve("src/test/java")))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean exists(Map<String, Path> sources, MatchResult name) {
        Path source = sources.get(name.group(1));
        try {
            return source != null
                    && (name.group(2) == null || Files.readString(source).contains("void " + name.group(2) + "("));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
