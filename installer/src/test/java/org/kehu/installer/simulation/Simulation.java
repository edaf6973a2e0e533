package org.kehu.installer.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Histories one after the other, until one breaks. */
final class Simulation {
    private final Plant plant;
    private final Tally tally = new Tally();
    private long hash;
    private int histories;
    private long firstSeed;
    private @Nullable String failed;

    Simulation(Plant plant) {
        this.plant = plant;
    }

    Simulation run(int count, long seed) {
        firstSeed = seed;
        for (int i = 0; i < count && failed == null; i++) {
            History history = new History(seed + i, plant);
            try {
                history.run();
            } catch (RuntimeException | AssertionError e) {
                history.broken.add("stopped by " + e);
                history.trace.tell("BROKEN: stopped by " + e + " at "
                        + Arrays.stream(e.getStackTrace()).limit(12).toList());
            }
            histories++;
            tally.addAll(history.tally);
            hash = hash * 31 + history.trace.hash();
            if (!history.broken.isEmpty()) {
                failed = "seed %d: %s%n%s%n".formatted(seed + i, history.broken, history.trace);
            }
        }
        return this;
    }

    Tally tally() {
        return tally;
    }

    long hash() {
        return hash;
    }

    int histories() {
        return histories;
    }

    /** The first history that did not hold, readable; null if all held. */
    @Nullable String failed() {
        return failed;
    }

    String report() {
        String end = "%d histories from seed %d, trace %016x: %s%n"
                .formatted(histories, firstSeed, hash, failed == null ? "all holds" : "BROKEN");
        return (failed == null ? "" : failed) + tally + end;
    }
}
