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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the fault matrix, and of the table of what is refused, names tests, and those exist. */
class FaultMatrixTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final int FAULT = 1;
    private static final int TESTS = 3;
    private static final String SHORT = "●";
    private static final String LONG_RUN = "@Tag(\"verify\")";

    /** @param tests the column that names them */
    @ParameterizedTest
    @CsvSource({"docs/trust.md, 3, 24", "docs/security.md, 2, 21"})
    void everyRowNamesTestsThatExist(String document, int tests, int atLeast) throws IOException {
        Map<String, Path> sources = sources();
        List<String[]> rows = rows(document);
        assertTrue(rows.size() >= atLeast, () -> rows.size() + " rows");
        for (String[] row : rows) {
            List<MatchResult> named = NAMED.matcher(row[tests]).results().toList();
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

    private static List<String[]> rows(String document) throws IOException {
        return Files.readString(ROOT.resolve(document))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .skip(1)
                .toList();
    }

    /** The first test that such a row names is not kept for the long run. */
    @Test
    void sixRowsAreOfTheShortRun() throws IOException {
        Map<String, Path> sources = sources();
        List<String[]> marked = rows("docs/trust.md").stream()
                .filter(row -> row[FAULT].contains(SHORT))
                .toList();
        assertEquals(6, marked.size());
        for (String[] row : marked) {
            MatchResult first = NAMED.matcher(row[TESTS]).results().findFirst().orElseThrow();
            String source = Files.readString(sources.get(first.group(1)));
            int at = source.indexOf("void " + first.group(2) + "(");
            String above = source.substring(source.lastIndexOf("    }\n", at), at);
            String head = source.substring(0, source.indexOf("class " + first.group(1)));
            assertTrue(!above.contains(LONG_RUN) && !head.contains(LONG_RUN), first::group);
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
