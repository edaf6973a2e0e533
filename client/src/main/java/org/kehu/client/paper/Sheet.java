package org.kehu.client.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is drawn on one page. */
final class Sheet {
    static final double WIDE = 842;
    static final double HIGH = 595;
    static final double MARGIN = 36;

    private final StringBuilder words = new StringBuilder();

    /** @param prefix of the fonts that the letters are in */
    void text(Letters letters, String prefix, double size, double x, double y, String text) {
        words.append(String.format(Locale.ROOT, "BT %.1f %.1f Td ", x, y));
        int[] font = {-1};
        letters.of(text).forEach(letter -> {
            if (letter.font() != font[0]) {
                words.append(font[0] < 0 ? "" : "> Tj ");
                words.append(String.format(Locale.ROOT, "/%s%d %.1f Tf <", prefix, letter.font(), size));
                font[0] = letter.font();
            }
            words.append(String.format(Locale.ROOT, "%02X", letter.code()));
        });
        words.append(font[0] < 0 ? "ET\n" : "> Tj ET\n");
    }

    void line(double from, double to, double y) {
        words.append(String.format(Locale.ROOT, "0.5 w %.1f %.1f m %.1f %.1f l S\n", from, y, to, y));
    }

    byte[] bytes() {
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
