package org.kehu.server.search.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.common.search.Spelling;

/**
 * The pieces of search keys that the index knows: the first letters of one, two and three characters in a row, however they are
 * read; what their readings begin with; and each three digits of a telephone number. They begin with a capital, as no gram of a
 * text does.
 */
final class KeyGrams {
    private static final int LONG = 3;
    private static final String LETTERS = "L";
    private static final String BEGINNING = "B";
    private static final String DIGITS = "D";

    private KeyGrams() {}

    /** Of the keys as they are stored. */
    static Set<String> of(String keys) {
        Set<String> grams = new HashSet<>();
        for (String line : keys.split("\n")) {
            List<Set<String>> letters = new ArrayList<>();
            String[] groups = line.split(" ");
            for (int i = 1; i < groups.length; i++) {
                if (groups[i].length() > 1 && Character.isDigit(groups[i].charAt(0))) {
                    add(grams, groups[i]);
                } else {
                    letters.add(readings(grams, groups[i]));
                }
            }
            addLetters(grams, letters);
        }
        return grams;
    }

    private static void add(Set<String> grams, String digits) {
        for (int i = 0; i + LONG <= digits.length(); i++) {
            grams.add(DIGITS + digits.substring(i, i + LONG));
        }
    }

    private static Set<String> readings(Set<String> grams, String group) {
        Set<String> first = new TreeSet<>();
        for (String reading : group.split(",")) {
            if (!reading.isEmpty()) {
                first.add(reading.substring(0, 1));
            }
            for (int end = 2; end <= reading.length(); end++) {
                grams.add(BEGINNING + reading.substring(0, end));
            }
        }
        return first;
    }

    private static void addLetters(Set<String> grams, List<Set<String>> letters) {
        for (int from = 0; from < letters.size(); from++) {
            Set<String> begun = Set.of(LETTERS);
            for (int at = from; at < Math.min(letters.size(), from + LONG); at++) {
                Set<String> longer = new HashSet<>();
                for (String gram : begun) {
                    letters.get(at).forEach(letter -> longer.add(gram + letter));
                }
                grams.addAll(longer);
                begun = longer;
            }
        }
    }

    /** For each way to divide the letters, what a key has that spells them so; no sets if none does. */
    static List<Set<String>> spelt(String pinyin, int most) {
        return Spelling.ways(pinyin, most).stream().map(KeyGrams::way).toList();
    }

    private static Set<String> way(List<String> parts) {
        Set<String> grams = new HashSet<>();
        StringBuilder letters = new StringBuilder();
        for (String part : parts) {
            letters.append(part.charAt(0));
            if (part.length() > 1) {
                grams.add(BEGINNING + part);
            }
        }
        for (int i = 0; i + LONG <= letters.length(); i++) {
            grams.add(LETTERS + letters.substring(i, i + LONG));
        }
        if (letters.length() < LONG) {
            grams.add(LETTERS + letters);
        }
        return grams;
    }

    /** Of no fewer than three digits. */
    static Set<String> dialled(String digits) {
        Set<String> grams = new HashSet<>();
        add(grams, digits);
        return grams;
    }
}
