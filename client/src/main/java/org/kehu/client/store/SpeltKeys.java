package org.kehu.client.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Search keys as numbers, one for each character of the text they were made of: what is the readings of a character in the
 * stored key is one {@code char} here. Letters and digits of a text are themselves, digits of telephone numbers stand apart.
 * Guarded by whoever holds it.
 */
final class SpeltKeys {
    private static final char LINE = '\n';
    private static final char FIRST_DIALLED = 16;
    private static final char FIRST_GROUP = 256;

    private final Map<String, Character> numbers = new HashMap<>();
    private final List<String[]> readings = new ArrayList<>();
    /** The stored key in numbers. */
    String packed(String key) {
        StringBuilder packed = new StringBuilder();
        for (String line : key.split("\n")) {
            String[] groups = line.split(" ");
            packed.append(LINE);
            for (int i = 1; i < groups.length; i++) {
                pack(groups[i], packed);
            }
        }
        return packed.toString();
    }

    private void pack(String group, StringBuilder packed) {
        if (group.length() == 1 && group.charAt(0) < 'a') {
            packed.append(group);
        } else if (!group.isEmpty() && Character.isDigit(group.charAt(0))) {
            packed.append(LINE).append(dialled(group));
        } else {
            packed.append((char) numbers.computeIfAbsent(group, this::add));
        }
    }

    /** Digits of a telephone number as they stand among packed keys. */
    static String dialled(String digits) {
        StringBuilder packed = new StringBuilder();
        digits.chars().forEach(digit -> packed.append((char) (FIRST_DIALLED + digit - '0')));
        return packed.toString();
    }

    private Character add(String group) {
        readings.add(group.split(","));
        return (char) (FIRST_GROUP + readings.size() - 1);
    }

    /** By packed character, whether one of its readings begins with the letters. */
    boolean[] beginning(String letters) {
        boolean[] begin = new boolean[FIRST_GROUP + readings.size()];
        if (letters.length() == 1) {
            begin[letters.charAt(0)] = letters.charAt(0) < 'a';
        }
        for (int number = 0; number < readings.size(); number++) {
            for (String reading : readings.get(number)) {
                begin[FIRST_GROUP + number] |= reading.startsWith(letters);
            }
        }
        return begin;
    }

    /** Whether the word is spelt by the characters from {@code at} on. */
    boolean spells(char[] packed, int at, int end, String word) {
        return new Spelt(packed, end, word).from(at, 0);
    }

    /** One word among the keys of one text; remembers what led nowhere, since characters of many readings lead there often. */
    private final class Spelt {
        private final char[] packed;
        private final int end;
        private final String word;
        private @Nullable BitSet failed;

        Spelt(char[] packed, int end, String word) {
            this.packed = packed;
            this.end = end;
            this.word = word;
        }

        private boolean from(int at, int letter) {
            if (at == end || packed[at] == LINE) {
                return false;
            }
            if (packed[at] < FIRST_GROUP) {
                return packed[at] == word.charAt(letter) && (letter + 1 == word.length() || from(at + 1, letter + 1));
            }
            int state = (end - at) * word.length() + letter;
            if (failed != null && failed.get(state)) {
                return false;
            }
            for (String reading : readings.get(packed[at] - FIRST_GROUP)) {
                for (int typed = common(reading, word, letter); typed > 0; typed--) {
                    if (letter + typed == word.length() || from(at + 1, letter + typed)) {
                        return true;
                    }
                }
            }
            return fails(state, letter);
        }

        /** The first letters alone fail for most texts, and nobody comes back there. */
        private boolean fails(int state, int letter) {
            if (letter > 0) {
                failed = failed == null ? new BitSet() : failed;
                failed.set(state);
            }
            return false;
        }
    }

    private static int common(String reading, String word, int letter) {
        int most = Math.min(reading.length(), word.length() - letter);
        int common = 0;
        while (common < most && reading.charAt(common) == word.charAt(letter + common)) {
            common++;
        }
        return common;
    }
}
