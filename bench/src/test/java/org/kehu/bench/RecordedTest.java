package org.kehu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** A part that is measured again takes its own place on the page and no other's. */
class RecordedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Row READ = Row.beside("server, H2", "read", "CPU ms", 3, "floor", 2, Goal.times(1.5, 2))
            .with("req/s", 120);
    private static final Row SLOW_READ = Row.beside("server, H2", "read", "CPU ms", 4, "floor", 2, Goal.times(1.5, 2));
    private static final Row FIRST = Row.alone("sync, H2", "first", "s", 7.5, Goal.NONE);

    @TempDir
    private Path home;

    private static Run run(String commit, Row... rows) {
        Surroundings there = new Surroundings("2026-11-23T01:02:03", "two processors", "17", commit, 0.5);
        return new Run(there, 0.75, List.of("few customers"), List.of(rows));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Path file = home.resolve("performance.json");
        Recorded one = new Recorded(List.of(run("a", READ, SLOW_READ), run("b", FIRST)));
        JSON.writeValue(file.toFile(), one.json());
        Recorded again = Recorded.read(file);
        assertEquals(one.page(), again.page());
        assertEquals(one.json(), again.json());
    }

    @Test
    void aPartMeasuredAgainReplacesItselfAlone() {
        Recorded recorded = new Recorded(List.of(run("a", READ, FIRST))).with(run("b", SLOW_READ));
        assertEquals(
                List.of(List.of(SLOW_READ), List.of(FIRST)),
                recorded.runs().stream().map(Run::rows).toList());
        assertEquals(1, recorded.with(run("c", READ, FIRST)).runs().size());
    }

    @Test
    void aPageOfOneRunFromBeforeStillTellsWhatHeld() throws IOException {
        Path docs = Files.createDirectories(home.resolve("docs"));
        String before = RunJson.of(run("a", READ, SLOW_READ, FIRST)).toString().replaceAll(",\"most\":[0-9.]+", "");
        Files.writeString(docs.resolve("performance.json"), before);
        Results.record(run("b", FIRST), home);
        String page = Files.readString(docs.resolve("performance.md"));
        assertTrue(page.contains("at commit a") && page.contains("at commit b"), page);
        assertTrue(page.contains("| 1.50 | ≤ 1.50 × | yes |"), page);
        assertTrue(page.contains("| 2 | ≤ 1.50 × | **no** |"), page);
    }
}
