package org.kehu.client.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;

/** What keeps the store from taking anything: from a failure on until something is taken again. Thread-safe. */
final class StoreTrouble {
    private static final String KEYS = "sync.problem.store.";
    private static final Map<String, String> KNOWN = Map.of(
            "disk_low", KEYS + "full",
            "disk_full", KEYS + "full",
            "cache_damaged", KEYS + "damaged",
            "cache_failed", KEYS + "failed",
            "file_unusable", KEYS + "failed");

    private volatile @Nullable String key;

    /** @return whether it is one of the store, and not of the server's answer */
    boolean noted(StoreProblem problem) {
        String known = KNOWN.get(problem.code());
        if (known != null) {
            key = known;
        }
        return known != null;
    }

    void isOver() {
        key = null;
    }

    /** What to tell: the store's trouble comes first, and is not told any longer than it lasts. */
    @Nullable String before(@Nullable String problem) {
        String now = key;
        boolean past = problem != null && problem.startsWith(KEYS);
        return now != null ? now : past ? null : problem;
    }
}
