package org.kehu.installer.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

class SimulationTest {
    private static final int HISTORIES = 17_000;
    private static final int WITH_RESTORES = 3_000;
    private static final int ON_FILES = 200;
    private static final int FEW = 100;
    private static final int FAR = 1_000_000;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

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
                "given, waiting for the server",
                "full disks of a device",
                "full disks of the server",
                "clocks set",
                "rows cut from the log",
                "snapshots cut between parts",
                "parts given to devices of before",
                "units of devices of before",
                "merges given",
                "contents stored",
                "servers brought up to date",
                "devices brought up to date",
                "units that a newer program found",
                "calls of programs too old",
                "histories of two nodes")) {
            assertTrue(simulation.tally().of(what) > 0, "never happened: " + what);
        }
    }

    @Test
    void everyHistoryOfAServerThatIsPutBackEndsWell() {
        Simulation simulation = new Simulation(Plant.RESTORES).run(WITH_RESTORES, 1);
        assertNull(simulation.failed(), simulation::shrunk);
        assertTrue(simulation.tally().of("restored backups") > 0);
        assertTrue(simulation.tally().of("lost by a restored server") > 0);
    }

    /** The encrypted files keep what the memory keeps: the same histories, word for word. */
    @Test
    void everyHistoryOnEncryptedFilesIsTheSame() {
        Simulation onFiles = new Simulation(Plant.NOTHING, new FileGround(folder), CORES).run(ON_FILES, FAR);
        assertNull(onFiles.failed(), onFiles::shrunk);
        Simulation inMemory = new Simulation(Plant.NOTHING).run(ON_FILES, FAR);
        assertEquals(inMemory.hash(), onFiles.hash());
    }

    /** Clocks that are years off, set back or moved by an hour change nothing but when things are said to have happened. */
    @Test
    void clocksOrderNothing() {
        for (long seed = FAR; seed < FAR + FEW; seed++) {
            Plan plan = Plan.of(seed).withFaults(0);
            History wrong = Simulation.live(plan, Plant.NOTHING, Founded.ONCE);
            History right = Simulation.live(plan, TRUE_CLOCKS, Founded.ONCE);
            assertEquals(withoutTimes(right), withoutTimes(wrong), plan::write);
        }
    }

    private static final Set<FieldKind> TIMES = Set.of(FieldKind.INSTANT, FieldKind.DATE);

    private static final Plant TRUE_CLOCKS = new Plant() {
        @Override
        public Supplier<Instant> clock(Supplier<Instant> shown, Supplier<Instant> truth) {
            return truth;
        }
    };

    private static Map<RecordRef, String> withoutTimes(History history) {
        Map<RecordRef, String> records = new TreeMap<>();
        for (CrmRecord record : history.server.memory.records()) {
            String values = record.type().fields().stream()
                    .filter(field -> !TIMES.contains(field.kind()) && field != SystemFields.SET_ASIDE)
                    .map(field -> field + "=" + record.get(field))
                    .collect(Collectors.joining(" "));
            records.put(record.ref(), (record.isDeleted() ? "deleted " : "") + values);
        }
        return records;
    }

    @Test
    void theSameSeedIsTheSameHistoryOnAnyNumberOfThreads() {
        long hash = new Simulation(Plant.NOTHING, Founded.ONCE, 1).run(20, 77).hash();
        assertEquals(
                hash, new Simulation(Plant.NOTHING, Founded.ONCE, 2).run(20, 77).hash());
    }

    /** Every seed that ever failed stays here. */
    @ParameterizedTest
    @ValueSource(longs = {12, 458, 647, 5246, 7359, 15840})
    void whatOnceFailedHolds(long seed) {
        Simulation simulation = new Simulation(Plant.NOTHING).run(1, seed);
        assertNull(simulation.failed(), simulation::shrunk);
    }

    @ParameterizedTest
    @ValueSource(longs = {93, 165, 701, 1745, 2005, 4929, 5378, 7712})
    void whatOnceFailedOnARestoredServerHolds(long seed) {
        Simulation simulation = new Simulation(Plant.RESTORES).run(1, seed);
        assertNull(simulation.failed(), simulation::shrunk);
    }

    @Test
    void aBrokenHistoryIsShrunkAndCanBeLivedAgain() {
        Simulation simulation = new Simulation(WireBug.LEAVE_SKIPPED).run(FEW, 1);
        Plan shrunk = Plan.read(simulation.shrunk());
        Plan failed = java.util.Objects.requireNonNull(simulation.failed());
        assertTrue(shrunk.steps().size() < failed.steps().size());
        assertEquals(List.of(), Simulation.live(shrunk, Plant.NOTHING, Founded.ONCE).broken);
        assertTrue(Simulation.live(shrunk, WireBug.LEAVE_SKIPPED, Founded.ONCE)
                        .broken
                        .size()
                > 0);
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
        assertTrue(last.matches("histories=3 seed=9 trace=[0-9a-f]{16} all holds"), last);
        Path file = Files.writeString(folder.resolve("history"), Plan.of(9).write());
        assertEquals(0, run(out, "--replay", file.toString()));
        assertEquals(2, run(out, "--histories"));
        assertEquals(2, run(out, "--speed", "3"));
        assertEquals(2, run(out, "--replay", folder.resolve("nothing").toString()));
    }
}
