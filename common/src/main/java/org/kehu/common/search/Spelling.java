package org.kehu.common.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Into which beginnings of readings letters can be divided: {@code xian} is xian, xi-an, x-i-an no, for no reading begins so. */
public final class Spelling {
    private static final class Known {
        private static final Set<String> BEGINNINGS = beginnings();

        private static Set<String> beginnings() {
            Set<String> all = new HashSet<>();
            for (String reading : Readings.all()) {
                for (int end = 2; end <= reading.length(); end++) {
                    all.add(reading.substring(0, end));
                }
            }
            return all;
        }
    }

    private final String pinyin;
    private final int most;
    private final List<List<String>> ways = new ArrayList<>();

    private Spelling(String pinyin, int most) {
        this.pinyin = pinyin;
        this.most = most;
    }

    /**
     * Every way to divide the letters, or as many of the first of them as can be divided in no more than {@code most} ways: a
     * text that spells all the letters spells these in one of the ways. Empty if they spell nothing.
     */
    public static List<List<String>> ways(String pinyin, int most) {
        for (int letters = pinyin.length(); letters > 0; letters--) {
            Spelling spelling = new Spelling(pinyin.substring(0, letters), most);
            spelling.divide(0, new ArrayList<>());
            if (spelling.ways.size() <= most) {
                return spelling.ways;
            }
        }
        return List.of();
    }

    private void divide(int from, List<String> parts) {
        if (from == pinyin.length()) {
            ways.add(List.copyOf(parts));
            return;
        }
        for (int end = from + 1; end <= pinyin.length() && ways.size() <= most; end++) {
            String part = pinyin.substring(from, end);
            if (part.length() == 1 ? SearchKey.isPlain(part.charAt(0)) : Known.BEGINNINGS.contains(part)) {
                parts.add(part);
                divide(end, parts);
                parts.remove(parts.size() - 1);
            }
        }
    }
}
