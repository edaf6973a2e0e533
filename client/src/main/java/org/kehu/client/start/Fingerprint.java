package org.kehu.client.start;

import java.util.ArrayList;
import java.util.List;

/** A fingerprint as people compare it. */
final class Fingerprint {
    private static final int PAIRS = 4;

    private Fingerprint() {}

    /** Groups of four pairs: {@code 7C:4A:19:E2}. */
    static List<String> groups(String fingerprint) {
        String[] pairs = fingerprint.split(":");
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += PAIRS) {
            groups.add(String.join(":", List.of(pairs).subList(i, Math.min(i + PAIRS, pairs.length))));
        }
        return groups;
    }
}
