package org.kehu.client.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Outcome;

/** What became of several entries that were done again; null stands for one of which nothing was wanted. */
record Retried(List<@Nullable Outcome> outcomes) {

    /** What was done, the last first, as it is taken back. */
    List<UUID> operations() {
        List<UUID> done = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Accepted accepted) {
                done.add(0, accepted.operation());
            }
        }
        return done;
    }

    long refused() {
        return outcomes.stream().filter(Outcome.Rejected.class::isInstance).count();
    }

    long settled() {
        return outcomes.size() - refused();
    }
}
