package org.kehu.common.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word of a search, and what it may mean besides itself.
 *
 * @param text lower-case
 * @param pinyin letters that readings may begin with, one after the other; empty if it can't be that
 * @param digits any of which a telephone number may hold; none if it can't be that
 */
public record SearchWord(String text, String pinyin, List<String> digits) {
    private static final Pattern SPELT = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");
    private static final Pattern DIALLED = Pattern.compile("[+(]?[0-9()./\\-]+");
    private static final Pattern FROM_CHINA = Pattern.compile("(?:\\+|00)?86");
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 60;
    private static final int FEWEST_DIGITS = 3;
    /** Letters of one expression. */
    private static final int PIECE = 8;

    /** From the first letter of a reading to the next letter: on in that reading, or into one of the next group. */
    private static final String ON = "(?:[a-z0-9,]* (?:[a-z0-9]*,)*)?";

    public SearchWord {
        digits = List.copyOf(digits);
    }

    static SearchWord of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return new SearchWord(lower, pinyin(lower), digits(lower));
    }

    private static String pinyin(String lower) {
        String letters = lower.replace("ü", "v").replaceAll("['’]", "");
        boolean likely = letters.length() >= FEWEST_LETTERS && letters.length() <= MOST_LETTERS;
        return likely && SPELT.matcher(letters).matches() ? letters : "";
    }

    private static List<String> digits(String lower) {
        if (!DIALLED.matcher(lower).matches()) {
            return List.of();
        }
        String all = lower.replaceAll("[^0-9]", "");
        String national = FROM_CHINA.matcher(lower).lookingAt()
                ? FROM_CHINA.matcher(lower).replaceFirst("").replaceAll("[^0-9]", "")
                : all;
        String local = national.startsWith("0") ? national.substring(1) : national;
        return Stream.of(all, national, local)
                .filter(some -> some.length() >= FEWEST_DIGITS)
                .distinct()
                .toList();
    }

    /** Whether it only says that a number is one of China, which numbers are stored without. */
    boolean isPrefix() {
        return FROM_CHINA.matcher(text).matches() && !text.equals("86");
    }

    /** Whether everything that holds this word holds the other one too. */
    public boolean isWithin(SearchWord before) {
        boolean spelt = pinyin.isEmpty() || (!before.pinyin.isEmpty() && pinyin.startsWith(before.pinyin));
        boolean plain =
                digits.isEmpty() || (digits.equals(List.of(text)) && before.digits.equals(List.of(before.text)));
        return spelt && plain && text.startsWith(before.text);
    }

    /**
     * What the key of a text holds that is spelt so, as regular expressions of both databases: the letters from the first on,
     * and behind them pieces that overlap. Characters of several readings that begin alike can be spelt in as many ways as
     * there are paths through them, and an expression tries them all: so none has more than a few letters. A text that holds
     * each piece, and not one behind the other, is found as well.
     *
     * @throws IllegalStateException if the word can't be pinyin
     */
    public List<String> patterns() {
        if (pinyin.isEmpty()) {
            throw new IllegalStateException(text + " is not spelt");
        }
        List<String> patterns = new ArrayList<>(List.of("[ ,]" + spelt(0)));
        for (int from = PIECE / 2; from + PIECE / 2 < pinyin.length(); from += PIECE / 2) {
            patterns.add(spelt(from));
        }
        return patterns;
    }

    private String spelt(int from) {
        return pinyin.substring(from, Math.min(pinyin.length(), from + PIECE))
                .chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining(ON));
    }
}
