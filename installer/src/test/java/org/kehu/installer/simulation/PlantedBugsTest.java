package org.kehu.installer.simulation;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation can fail: whatever is planted in front of a port is found, and every promise was seen broken. */
class PlantedBugsTest {
    private static final int FEWEST = 25;
    private static final int HISTORIES = 1000;
    /** These make no difference but that something goes on for ever, or not at all. */
    private static final Set<Plant> STOPPING =
            Set.of(WireBug.PLACE_FORGOTTEN, DeviceBug.VERDICT_NOT_KEPT, NodeBug.NEWEST_CONFIGURATION_KEPT);

    private static final Map<Promise, Plant> SHOWN_BY = shownBy();

    private static Map<Promise, Plant> shownBy() {
        Map<Promise, Plant> shown = new EnumMap<>(Promise.class);
        shown.put(Promise.BASE_IS_WHAT_THE_USER_MAY_SEE, WireBug.OLD_PAGE_TAKEN);
        shown.put(Promise.NOTHING_OUTSIDE_RIGHTS, DeviceBug.HIDDEN_VALUE_KEPT);
        shown.put(Promise.VIEW_IS_BASE_AND_OUTBOX, DeviceBug.PULL_OVERWRITES_THE_VIEW);
        shown.put(Promise.ONE_EFFECT_OR_VERDICT, ServerBug.KEY_NOT_CLAIMED);
        shown.put(Promise.NOTHING_A_DEVICE_KNOWS_IS_LOST, NodeBug.LOST_WORK_NOT_OFFERED);
        shown.put(Promise.EVERY_EDIT_IS_ACCOUNTED_FOR, DeviceBug.REFUSED_COMMAND_DROPPED);
        shown.put(Promise.LOSERS_ARE_KEPT, RuleBug.LOSER_THROWN_AWAY);
        shown.put(Promise.THE_CURSOR_NEVER_SKIPS, NodeBug.CUT_OF_THE_LOG_NOT_TOLD);
        shown.put(Promise.THE_LOG_IS_THE_WHOLE_STORY, ServerBug.FIELD_NOT_STORED);
        shown.put(Promise.COUNTERS_SUM_EXACTLY, ServerBug.KEY_NOT_CLAIMED);
        shown.put(Promise.NO_ORPHANS, RuleBug.CHILDREN_OUTLIVE_THEIR_PARENT);
        shown.put(Promise.ORDERS_ARE_THE_SUM_OF_THEIR_LINES, ServerBug.ROLL_UP_MISSES_A_CHILD);
        shown.put(Promise.STAGE_PATHS_ARE_LEGAL, RuleBug.CLOSED_DEAL_MOVES);
        shown.put(Promise.NUMBERS_ARE_UNIQUE, ServerBug.NUMBER_GIVEN_TWICE);
        shown.put(Promise.NOTHING_IS_RESURRECTED, RuleBug.COMES_BACK_UNASKED);
        shown.put(Promise.NOTHING_UNSEEN_IS_DELETED, RuleBug.DELETES_UNSEEN);
        shown.put(Promise.MONEY_IS_CONSERVED, RuleBug.CENTS_LOST);
        shown.put(Promise.A_DEVICE_KEEPS_ITS_ORDER, WireBug.SENT_BACKWARDS);
        shown.put(Promise.TIMES_ARE_WITHIN_BOUNDS, RuleBug.TIME_OF_THE_DEVICE_BELIEVED);
        shown.put(Promise.A_FULL_DISK_SAVES_NOTHING, DeviceBug.HALF_SAVED_WHEN_FULL);
        shown.put(Promise.CONVERGES_IN_TWO_ROUNDS, WireBug.LEAVE_SKIPPED);
        shown.put(Promise.FILES_GO_WITH_THEIR_RECORDS, FileBug.KEPT_AFTER_ITS_RECORD);
        shown.put(Promise.EVERY_VERSION_IS_UNDERSTOOD, UpgradeBug.NOT_CONVERTED);
        shown.put(Promise.TOO_OLD_A_PROGRAM_KEEPS_ITS_WORK, UpgradeBug.TOO_OLD_IS_REFUSED);
        shown.put(Promise.NOTHING_BREAKS_DOWN, WireBug.PLACE_FORGOTTEN);
        return shown;
    }

    static Stream<Plant> bugs() {
        return Stream.of(
                        ServerBug.values(),
                        RuleBug.values(),
                        NodeBug.values(),
                        WireBug.values(),
                        DeviceBug.values(),
                        UpgradeBug.values(),
                        FileBug.values())
                .flatMap(Stream::of);
    }

    @Test
    void enoughBugsArePlanted() {
        assertTrue(bugs().count() >= FEWEST);
    }

    /** By a promise that it breaks, and not only since nothing goes on. */
    @ParameterizedTest
    @MethodSource("bugs")
    void aPlantedBugIsCaught(Plant bug) {
        long seed = 1;
        Simulation simulation;
        do {
            simulation = new Simulation(bug).run((int) (HISTORIES + 1 - seed), seed);
            assertNotNull(simulation.failed(), bug + " went unnoticed in " + HISTORIES + " histories");
            seed += simulation.histories();
        } while (!STOPPING.contains(bug)
                && simulation.brokenFirst().stream()
                        .map(Broken::promise)
                        .allMatch(Promise.NOTHING_BREAKS_DOWN::equals));
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void everyPromiseCanBeSeenBroken(Promise promise) {
        Plant bug = SHOWN_BY.get(promise);
        assertNotNull(bug, "nothing shows that this can fail");
        assertTrue(
                LongStream.rangeClosed(1, HISTORIES)
                        .mapToObj(seed -> Simulation.live(Plan.of(seed), bug, Founded.ONCE))
                        .anyMatch(history ->
                                history.broken.stream().map(Broken::promise).anyMatch(promise::equals)),
                () -> bug + " does not break it");
    }
}
