package org.kehu.common.search;

import java.util.Locale;

/**
 * What a text may be found by besides itself. Chinese: a group for each character, its readings in it, as in
 * {@code " zhong guo yin xing,hang,heng"}; letters and digits between are groups of their own. A telephone number: its digits.
 * Lower case throughout, so that capitals can name what a key belongs to. Stored, so a change of it is a migration.
 */
public final class SearchKey {
    private static final String CHINA = "86";
    private static final int SHORTEST_NUMBER = 7;

    private SearchKey() {}

    /** The readings of a text; empty if nothing in it is Chinese. */
    public static String ofText(String text) {
        StringBuilder key = new StringBuilder();
        boolean chinese = false;
        for (char each : text.toLowerCase(Locale.ROOT).toCharArray()) {
            String group = group(each);
            if (!group.isEmpty()) {
                key.append(' ').append(group);
                chinese |= !isPlain(each);
            }
        }
        return chinese ? key.toString() : "";
    }

    /** What a character is typed as: its readings, separated by commas; itself if it is a letter or digit; else empty. */
    static String group(char lower) {
        return isPlain(lower) ? String.valueOf(lower) : Readings.plain(lower);
    }

    /** Digits, and letters that a reading may begin with: those it can't would be divided in too many ways. */
    static boolean isPlain(char each) {
        return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z' && "iu".indexOf(each) < 0);
    }

    /** The digits of a telephone number without China's prefix; what is behind the number, such as an extension, apart. */
    public static String ofPhone(String phone) {
        StringBuilder key = new StringBuilder();
        for (char each : withoutChina(phone).toCharArray()) {
            int digit = Character.digit(each, 10);
            if (digit >= 0) {
                key.append(digit);
            } else if (Character.isLetter(each) && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.isEmpty() ? "" : " " + key.toString().strip();
    }

    /** Without +86 or 0086 before a number that is long enough to be one. */
    static String withoutChina(String phone) {
        String number = phone.strip();
        for (String prefix : new String[] {"+" + CHINA, "00" + CHINA, "\uFF0B" + CHINA}) {
            if (number.startsWith(prefix) && number.length() >= prefix.length() + SHORTEST_NUMBER) {
                return number.substring(prefix.length());
            }
        }
        return number;
    }
}
