package org.kehu.common.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters of several readings that begin alike: an expression that tries each path through all of them never ends. */
class PatternCostTest {
    private static final long MOST = 5_000_000;

    /** Counts how often the expression looks at it. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        private Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > MOST) {
                throw new AssertionError("more than " + MOST + " looks");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @CsvSource({"的, d", "着, z", "了, l", "嗯, n"})
    void noExpressionTriesEachPath(String character, String letter) {
        Watched key = new Watched("\nNAME" + SearchKey.ofText(character.repeat(60)));
        SearchWord word = SearchWords.of(letter.repeat(58) + "q").get(0);
        assertTrue(word.patterns().stream()
                .anyMatch(pattern -> !Pattern.compile(pattern).matcher(key).find()));
    }
}
