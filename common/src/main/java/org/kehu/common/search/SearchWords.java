package org.kehu.common.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of what a person typed. */
public final class SearchWords {
    private SearchWords() {}

    /** In order, each once; all of them must be found. */
    public static List<SearchWord> of(String typed) {
        List<SearchWord> words = Arrays.stream(typed.split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .map(SearchWord::of)
                .distinct()
                .toList();
        List<SearchWord> asked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean numberFollows =
                    i + 1 < words.size() && !words.get(i + 1).digits().isEmpty();
            if (!words.get(i).isPrefix() || !numberFollows) {
                asked.add(words.get(i));
            }
        }
        return asked;
    }
}
