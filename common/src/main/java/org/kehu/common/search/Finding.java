package org.kehu.common.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a word in the text of one field, by the same meaning as its stored keys are searched with. */
public final class Finding {
    private Finding() {}

    /** In a text of any kind: as it stands, else by its readings. Null if it is not there. */
    public static @Nullable Found inText(SearchWord word, String text) {
        Found literal = literally(word.text(), text);
        return literal != null || word.pinyin().isEmpty() ? literal : SpeltIn.find(word.pinyin(), text);
    }

    /** In a telephone number: as it stands, else by its digits. */
    public static @Nullable Found inPhone(SearchWord word, String phone) {
        Found literal = literally(word.text(), phone);
        if (literal != null) {
            return literal;
        }
        for (String digits : word.digits()) {
            if (SearchKey.ofPhone(phone).contains(digits)) {
                Found found = dialled(digits, phone);
                return found == null ? new Found(0, 0, List.of()) : found;
            }
        }
        return null;
    }

    /** Empty spans where lower case is of another length: then places in it are none in the text. */
    private static @Nullable Found literally(String word, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(word);
        if (at < 0) {
            return null;
        }
        boolean alike = lower.length() == text.length();
        return new Found(alike ? at : 0, alike ? at + word.length() : 0, List.of());
    }

    private static @Nullable Found dialled(String digits, String phone) {
        int from = phone.length() - SearchKey.withoutChina(phone).length();
        for (int start = from; start < phone.length(); start++) {
            int end = end(digits, phone, start);
            if (end >= 0) {
                return new Found(start, end, List.of());
            }
        }
        return null;
    }

    private static int end(String digits, String phone, int start) {
        int met = 0;
        for (int at = start; at < phone.length(); at++) {
            int digit = Character.digit(phone.charAt(at), 10);
            if (digit >= 0 && digit != digits.charAt(met) - '0') {
                return -1;
            }
            if (digit < 0 && (met == 0 || Character.isLetter(phone.charAt(at)))) {
                return -1;
            }
            met += digit >= 0 ? 1 : 0;
            if (met == digits.length()) {
                return at + 1;
            }
        }
        return -1;
    }
}
