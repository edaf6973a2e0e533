package org.kehu.common.search;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.common.search.Found.Sound;

/** One word spelt in pinyin, looked for in one text: each character may be typed in full or by its first letters. */
final class SpeltIn {
    private final String word;
    private final String text;
    private final BitSet failed = new BitSet();
    private final Deque<Sound> sounds = new ArrayDeque<>();

    private SpeltIn(String word, String text) {
        this.word = word;
        this.text = text;
    }

    static @Nullable Found find(String word, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(each -> Readings.plain((char) each).isEmpty())) {
            return null;
        }
        boolean alike = lower.length() == text.length();
        SpeltIn search = new SpeltIn(word, lower);
        for (int at = 0; at < lower.length(); at++) {
            if (!SearchKey.group(lower.charAt(at)).isEmpty()) {
                int end = search.end(at, 0);
                if (end >= 0) {
                    return alike ? new Found(at, end, List.copyOf(search.sounds)) : new Found(0, 0, List.of());
                }
            }
        }
        return null;
    }

    /** Behind the last character of the word whose letters from {@code letter} on begin with the one at {@code at}; -1 if none. */
    private int end(int at, int letter) {
        int next = at;
        while (next < text.length() && SearchKey.group(text.charAt(next)).isEmpty()) {
            next++;
        }
        int state = next * (word.length() + 1) + letter;
        if (next == text.length() || failed.get(state)) {
            return -1;
        }
        for (String reading : SearchKey.group(text.charAt(next)).split(",")) {
            for (int typed = common(reading, letter); typed > 0; typed--) {
                int end = letter + typed == word.length() ? next + 1 : end(next + 1, letter + typed);
                if (end >= 0) {
                    sound(next, reading, typed);
                    return end;
                }
            }
        }
        failed.set(state);
        return -1;
    }

    private int common(String reading, int letter) {
        int length = 0;
        while (length < reading.length()
                && letter + length < word.length()
                && reading.charAt(length) == word.charAt(letter + length)) {
            length++;
        }
        return length;
    }

    private void sound(int at, String reading, int typed) {
        for (String toned : Readings.toned(text.charAt(at)).split(",")) {
            if (Readings.withoutTone(toned).equals(reading)) {
                sounds.addFirst(new Sound(at, toned, typed));
                return;
            }
        }
    }
}
