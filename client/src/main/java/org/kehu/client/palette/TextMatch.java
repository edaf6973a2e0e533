package org.kehu.client.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kehu.common.search.Finding;
import org.kehu.common.search.Found;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;

/**
 * Where the words of a query stand in a title, as they were typed or by their readings.
 *
 * @param marks the parts, in order, not overlapping
 * @param hints how they were read
 */
public record TextMatch(List<Mark> marks, List<Hint> hints) {

    /** Empty if a word is missing; an empty query matches everything without marks. */
    public static Optional<TextMatch> of(String query, String text) {
        List<Found> all = new ArrayList<>();
        for (SearchWord word : SearchWords.of(query)) {
            Found found = Finding.inText(word, text);
            if (found == null) {
                return Optional.empty();
            }
            all.add(found);
        }
        return Optional.of(new TextMatch(marks(all), Hints.read(all)));
    }

    static List<Mark> marks(Collection<Found> found) {
        List<Mark> result = new ArrayList<>();
        List<Found> inOrder = found.stream()
                .filter(one -> one.end() > one.start())
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
        for (Found one : inOrder) {
            int last = result.size() - 1;
            if (last >= 0 && one.start() <= result.get(last).end()) {
                Mark before = result.get(last);
                result.set(last, new Mark(before.start(), Math.max(before.end(), one.end())));
            } else {
                result.add(new Mark(one.start(), one.end()));
            }
        }
        return result;
    }
}
