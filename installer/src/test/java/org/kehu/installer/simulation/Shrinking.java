package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a history that breaks shorter, as long as it still breaks. */
final class Shrinking {
    private static final int MOST_TRIES = 400;

    private final Function<Plan, @Nullable History> broken;
    private int tries;

    /** @param broken lives a plan; null if all holds */
    Shrinking(Function<Plan, @Nullable History> broken) {
        this.broken = broken;
    }

    /** @return the shortest plan found that still breaks */
    Plan shrink(Plan plan) {
        Plan shortest = plan.faults() > 0 && breaks(plan.withFaults(0)) ? plan.withFaults(0) : plan;
        for (int chunk = Math.max(1, shortest.steps().size() / 2); chunk >= 1; chunk /= 2) {
            shortest = without(shortest, chunk);
        }
        return shortest;
    }

    private Plan without(Plan plan, int chunk) {
        Plan shortest = plan;
        for (int at = 0; at < shortest.steps().size(); ) {
            List<Long> fewer = new ArrayList<>(shortest.steps());
            fewer.subList(at, Math.min(fewer.size(), at + chunk)).clear();
            Plan candidate = shortest.withSteps(fewer);
            if (breaks(candidate)) {
                shortest = candidate;
            } else {
                at += chunk;
            }
        }
        return shortest;
    }

    private boolean breaks(Plan plan) {
        return tries++ < MOST_TRIES && broken.apply(plan) != null;
    }
}
