package org.kehu.bench.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.search.SearchKey;

/** Chinese as people type it. */
final class Spelt {
    private Spelt() {}

    /** As one spells it: every character in full. */
    static String inFull(String text) {
        return readings(text).collect(Collectors.joining());
    }

    static String initials(String text) {
        return readings(text).map(reading -> reading.substring(0, 1)).collect(Collectors.joining());
    }

    /** The first half in full, the rest by its letters. */
    static String mixed(String text) {
        int half = (text.length() + 1) / 2;
        return inFull(text.substring(0, half)) + initials(text.substring(half));
    }

    private static Stream<String> readings(String text) {
        return Arrays.stream(SearchKey.ofText(text).split(" "))
                .filter(group -> !group.isEmpty())
                .map(group -> group.split(",")[0]);
    }
}
