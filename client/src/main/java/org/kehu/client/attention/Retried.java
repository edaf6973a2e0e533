package org.kehu.client.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kehu.client.records.Attention;
import org.kehu.client.records.Outcome;

/** What became of several entries that were done again. */
record Retried(List<Attention.Again> all) {

    /** The ways back from what was done, the last first. */
    List<Supplier<Outcome>> back() {
        List<Supplier<Outcome>> back = new ArrayList<>();
        for (Attention.Again one : all) {
            if (one.outcome() instanceof Outcome.Accepted) {
                back.add(0, one.back());
            }
        }
        return back;
    }

    long refused() {
        return all.stream()
                .filter(one -> one.outcome() instanceof Outcome.Rejected)
                .count();
    }

    long settled() {
        return all.size() - refused();
    }
}
