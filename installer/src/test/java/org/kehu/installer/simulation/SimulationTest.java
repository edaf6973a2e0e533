package org.kehu.installer.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final int HISTORIES = 3000;
    private static final int HISTORIES_FOR_A_BUG = 1000;

    @TempDir
    Path folder;

    @Test
    void everyHistoryEndsWell() {
        Simulation simulation = new Simulation(Plant.NOTHING).run(HISTORIES, 1);
        assertNull(simulation.failed(), simulation::shrunk);
        for (String what : List.of(
                "conflicts",
                "refusals",
                "crashes of a device",
                "crashes of the server",
                "lost replies",
                "lost requests",
                "double deliveries",
                "late deliveries",
                "records left a device",
                "fields shown or hidden",
                "taken anew",
                "transactions between",
                "given, waiting for the server")) {
            assertTrue(simulation.tally().of(what) > 0, "never happened: " + what);
        }
    }

    @Test
    void theSameSeedIsTheSameHistoryOnAnyNumberOfThreads() {
        long hash = new Simulation(Plant.NOTHING, 1).run(20, 77).hash();
        assertEquals(hash, new Simulation(Plant.NOTHING, 2).run(20, 77).hash());
    }

    /** Every seed that ever failed stays here. */
    @ParameterizedTest
    @ValueSource(longs = {12, 458, 5246})
    void whatOnceFailedHolds(long seed) {
        Simulation simulation = new Simulation(Plant.NOTHING).run(1, seed);
        assertNull(simulation.failed(), simulation::shrunk);
    }

    static Stream<Plant> bugs() {
        return Stream.of(ServerBug.values(), WireBug.values(), DeviceBug.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aPlantedBugIsCaught(Plant bug) {
        Simulation simulation = new Simulation(bug).run(HISTORIES_FOR_A_BUG, 1);
        assertNotNull(simulation.failed(), bug + " went unnoticed in " + simulation.histories() + " histories");
    }

    @Test
    void enoughBugsArePlanted() {
        assertTrue(bugs().count() >= 25);
    }

    @Test
    void aBrokenHistoryIsShrunkAndCanBeLivedAgain() {
        Simulation simulation = new Simulation(WireBug.LEAVE_SKIPPED).run(HISTORIES_FOR_A_BUG, 1);
        Plan shrunk = Plan.read(simulation.shrunk());
        Plan failed = java.util.Objects.requireNonNull(simulation.failed());
        assertTrue(shrunk.steps().size() < failed.steps().size());
        assertEquals(List.of(), Simulation.live(shrunk, Plant.NOTHING).broken);
        assertTrue(Simulation.live(shrunk, WireBug.LEAVE_SKIPPED).broken.size() > 0);
        assertEquals(shrunk, Plan.read(shrunk.write()));
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        return Simulate.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void theCommandSaysWhatHappened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, run(out, "--histories", "3", "--seed", "9"));
        String last = out.toString(StandardCharsets.UTF_8)
                .lines()
                .reduce((first, second) -> second)
                .orElse("");
        assertTrue(last.matches("3 histories from seed 9, trace [0-9a-f]{16}: all holds"), last);
        Path file = Files.writeString(folder.resolve("history"), Plan.of(9).write());
        assertEquals(0, run(out, "--replay", file.toString()));
        assertEquals(2, run(out, "--histories"));
        assertEquals(2, run(out, "--speed", "3"));
        assertEquals(2, run(out, "--replay", folder.resolve("nothing").toString()));
    }
}
