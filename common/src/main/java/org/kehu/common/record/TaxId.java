package org.kehu.common.record;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A number by which a tax office knows a company. Those of China since 2015 (统一社会信用代码, GB 32100) have 18 characters, the last
 * of which checks the others; of other numbers nothing is known but their letters and digits.
 *
 * @param text letters and digits in capitals
 * @param isProven whether it checks itself, and does
 */
public record TaxId(String text, boolean isProven) {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int SHORTEST = 6;
    private static final int BASE = 3;
    /** Letters that no such number has, since they are read as digits. */
    private static final String MISREAD = "OIZS";

    private static final String MEANT = "0125";

    public static TaxId of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        if (plain.length() == LENGTH) {
            String meant = asMeant(plain);
            return isSound(meant) ? new TaxId(meant, true) : new TaxId(plain, false);
        }
        return new TaxId(plain, false);
    }

    /** Whether it has the form of a Chinese one and is mistyped: its last character does not fit the others. */
    public boolean isMistyped() {
        return text.length() == LENGTH && !isProven;
    }

    /** Whether it says anything: an x or a 0 that fills a required field does not. */
    public boolean tells() {
        return text.length() >= SHORTEST && text.chars().distinct().count() > 2;
    }

    private static String asMeant(String plain) {
        StringBuilder meant = new StringBuilder(plain);
        for (int i = 0; i < meant.length(); i++) {
            int misread = MISREAD.indexOf(meant.charAt(i));
            if (misread >= 0) {
                meant.setCharAt(i, MEANT.charAt(misread));
            }
        }
        return meant.toString();
    }

    private static boolean isSound(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            if (sign < 0) {
                return false;
            }
            sum += sign * weight;
            weight = weight * BASE % SIGNS.length();
        }
        int check = Math.floorMod(SIGNS.length() - sum % SIGNS.length(), SIGNS.length());
        return SIGNS.charAt(check) == text.charAt(LENGTH - 1);
    }
}
