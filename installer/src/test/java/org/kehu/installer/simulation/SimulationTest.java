package org.kehu.installer.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final int HISTORIES = 500;
    private static final int HISTORIES_FOR_A_BUG = 200;

    @Test
    void everyHistoryEndsWell() {
        Simulation simulation = new Simulation(Plant.NOTHING).run(HISTORIES, 1);
        assertNull(simulation.failed(), simulation::failed);
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
                "given, waiting for the server")) {
            assertTrue(simulation.tally().of(what) > 0, "never happened: " + what);
        }
    }

    @Test
    void theSameSeedIsTheSameHistory() {
        long hash = new Simulation(Plant.NOTHING).run(10, 77).hash();
        assertEquals(hash, new Simulation(Plant.NOTHING).run(10, 77).hash());
    }

    /** Every seed that ever failed stays here. */
    @ParameterizedTest
    @ValueSource(longs = {458})
    void whatOnceFailedHolds(long seed) {
        Simulation simulation = new Simulation(Plant.NOTHING).run(1, seed);
        assertNull(simulation.failed(), simulation::failed);
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsCaught(Bug bug) {
        Simulation simulation = new Simulation(bug).run(HISTORIES_FOR_A_BUG, 1);
        assertNotNull(simulation.failed(), bug + " went unnoticed in " + simulation.histories() + " histories");
    }

    @Test
    void theCommandSaysWhatHappened() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, Simulate.run(new String[] {"--histories", "3", "--seed", "9"}, print));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("3 histories from seed 9, trace "));
        assertEquals(2, Simulate.run(new String[] {"--histories"}, print));
        assertEquals(2, Simulate.run(new String[] {"--speed", "3"}, print));
    }
}
