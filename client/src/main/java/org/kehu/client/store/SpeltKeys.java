package org.kehu.client.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** By group, a bit for each letter that one of its readings begins with. */
    private int[] beginnings = new int[1024];

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
            packed.append(LINE);
            group.chars().forEach(digit -> packed.append(dialled((char) digit)));
        } else {
            packed.append((char) numbers.computeIfAbsent(group, this::add));
        }
    }

    static char dialled(char digit) {
        return (char) (FIRST_DIALLED + digit - '0');
    }

    private Character add(String group) {
        int number = readings.size();
        if (number == beginnings.length) {
            beginnings = java.util.Arrays.copyOf(beginnings, 2 * number);
        }
        String[] each = group.split(",");
        for (String reading : each) {
            beginnings[number] |= 1 << (reading.charAt(0) - 'a');
        }
        readings.add(each);
        return (char) (FIRST_GROUP + number);
    }

    /** Whether the word may begin at a character. */
    boolean begins(char packed, String word) {
        char first = word.charAt(0);
        return packed >= FIRST_GROUP
                ? first >= 'a' && (beginnings[packed - FIRST_GROUP] & 1 << (first - 'a')) != 0
                : packed == first;
    }

    /** Whether the word's letters from {@code letter} on are spelt by the characters from {@code at} on. */
    boolean spells(char[] packed, int at, int end, String word, int letter) {
        if (at == end || packed[at] == LINE) {
            return false;
        }
        if (packed[at] < FIRST_GROUP) {
            return packed[at] == word.charAt(letter)
                    && (letter + 1 == word.length() || spells(packed, at + 1, end, word, letter + 1));
        }
        for (String reading : readings.get(packed[at] - FIRST_GROUP)) {
            int common = common(reading, word, letter);
            for (int typed = common; typed > 0; typed--) {
                if (letter + typed == word.length() || spells(packed, at + 1, end, word, letter + typed)) {
                    return true;
                }
            }
        }
        return false;
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
