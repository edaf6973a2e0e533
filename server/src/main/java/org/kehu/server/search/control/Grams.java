package org.kehu.server.search.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.common.search.SearchWord;

/**
 * The pieces of text that the index knows: each three characters in a row, and where a script without letters begins one,
 * such as Chinese, each one and two as well, since its words are that short.
 */
final class Grams {
    private static final int LONG = 3;
    private static final int LETTERS_END = 0x2E80;

    private Grams() {}

    static Set<String> of(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            add(grams, text, i, LONG);
            if (text.charAt(i) >= LETTERS_END) {
                add(grams, text, i, 1);
                add(grams, text, i, 2);
            }
        }
        return grams;
    }

    private static void add(Set<String> grams, String text, int from, int length) {
        if (from + length <= text.length()) {
            grams.add(text.substring(from, from + length));
        }
    }

    /** Grams of whatever the word may mean, any one of which a record that holds it has; none if that is too little to look for. */
    static List<Set<String>> asked(SearchWord word, int most) {
        List<Set<String>> ways = new ArrayList<>(List.of(literally(word.text())));
        if (!word.pinyin().isEmpty()) {
            ways.addAll(KeyGrams.spelt(word.pinyin(), most));
        }
        word.digits().forEach(digits -> ways.add(KeyGrams.dialled(digits)));
        return ways.stream().anyMatch(Set::isEmpty) ? List.of() : ways;
    }

    private static Set<String> literally(String word) {
        if (word.length() >= LONG) {
            Set<String> grams = new HashSet<>();
            for (int i = 0; i + LONG <= word.length(); i++) {
                grams.add(word.substring(i, i + LONG));
            }
            return grams;
        }
        if (word.length() == 2 && word.charAt(0) >= LETTERS_END) {
            return Set.of(word);
        }
        return of(word);
    }
}
