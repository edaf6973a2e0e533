package org.kehu.common.importing.value;

import java.util.regex.Pattern;

/** Telephone numbers without the words around them: 电话：0512-62884100转801 is 0512-62884100 x801. */
final class Phones {
    private static final Pattern WORDS = Pattern.compile("(?i)^(?:(?:tel|phone|mobile)[.: ]+|(?:电话|手机|座机)[: ]*)");
    private static final Pattern EXTENSION = Pattern.compile("(?i) ?(?:转|分机|extension|ext\\.?)[: ]*");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern ROUNDED = Pattern.compile("(?i)\\d(?:[.,]\\d+)?E\\+?\\d+");

    private Phones() {}

    static String phone(String text) {
        String plain = DASHES.matcher(Plain.value(text)).replaceAll("-");
        if (ROUNDED.matcher(plain).matches()) {
            throw Plain.refusal("rounded_number", text);
        }
        String number = WORDS.matcher(plain).replaceFirst("");
        return EXTENSION.matcher(number).replaceFirst(" x").strip();
    }
}
