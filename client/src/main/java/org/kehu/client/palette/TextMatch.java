package org.kehu.client.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether every word of a query stands somewhere in a text, and where. Case does not matter. */
public final class TextMatch {
    private TextMatch() {}

    /** Empty if a word is missing; an empty query matches everything without marks. */
    public static Optional<List<Mark>> marks(String query, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<Mark> marks = new ArrayList<>();
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+")) {
            int at = folded.indexOf(word);
            if (at < 0) {
                return Optional.empty();
            }
            if (!word.isEmpty()) {
                marks.add(new Mark(at, at + word.length()));
            }
        }
        return Optional.of(apart(marks));
    }

    private static List<Mark> apart(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start));
        List<Mark> result = new ArrayList<>();
        for (Mark mark : marks) {
            int last = result.size() - 1;
            if (last >= 0 && mark.start() <= result.get(last).end()) {
                Mark before = result.get(last);
                result.set(last, new Mark(before.start(), Math.max(before.end(), mark.end())));
            } else {
                result.add(mark);
            }
        }
        return result;
    }
}
