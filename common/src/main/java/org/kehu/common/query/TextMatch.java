package org.kehu.common.query;

import java.util.List;
import java.util.Locale;
import org.kehu.common.record.BadValue;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;

/** Texts as parts of {@code like} patterns, in which nothing a person typed is a wildcard. */
final class TextMatch {
    /** What follows a pattern, so that both databases take the same escape. */
    static final String ESCAPE = " escape '!'";

    private static final int LONGEST = 4000;
    private static final int MOST_WORDS = 20;

    private TextMatch() {}

    static String containing(String text) {
        String plain = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + plain + "%";
    }

    static String lower(String text) {
        return checked(text).toLowerCase(Locale.ROOT);
    }

    /** The words of a search. @throws BadValue if there are too many */
    static List<SearchWord> words(String text) {
        List<SearchWord> words = SearchWords.of(checked(text));
        if (words.size() > MOST_WORDS) {
            throw new BadValue("too_many_words", words.size(), MOST_WORDS);
        }
        return words;
    }

    /** @throws BadValue if a database could not take the text as a parameter */
    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new BadValue("too_long", text.length(), LONGEST);
        }
        if (text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF))) {
            throw new BadValue("control_character");
        }
        return text;
    }
}
