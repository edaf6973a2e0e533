package org.kehu.common.importing.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kehu.common.record.BadValue;

/** Texts without what typing, copying and spreadsheets add to them. */
final class Plain {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200D\\u202F\\u2060\\u3000\\uFEFF]+");

    /** No value with a syntax is longer; what is would cost patterns that look ahead more than it is worth. */
    private static final int LONGEST = 2000;

    private static final int SHOWN = 80;

    /** What stands in a text for bytes that were no characters. */
    private static final char UNREAD = '\uFFFD';

    /** What a spreadsheet shows instead of a value that a formula could not give. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private Plain() {}

    /** Of a value with a syntax: full-width characters as usual ones, spaces single, without the apostrophe that makes it text. */
    static String value(String text) {
        refuseUnreadable(text);
        if (text.length() > LONGEST) {
            throw new BadValue("too_long", text.length(), LONGEST);
        }
        String usual = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return usual.startsWith("'") ? usual.substring(1).strip() : usual;
    }

    /** To compare words by. */
    static String word(String text) {
        return value(text).toLowerCase(Locale.ROOT);
    }

    /** Of free text: only the space around it goes. */
    static String free(String text) {
        refuseUnreadable(text);
        return text.strip().replace("\r\n", "\n");
    }

    static boolean isReadable(String text) {
        return text.indexOf(UNREAD) < 0 && !ERRORS.contains(text.strip());
    }

    private static void refuseUnreadable(String text) {
        if (text.indexOf(UNREAD) >= 0) {
            throw refusal("unreadable_characters", text);
        }
        if (ERRORS.contains(text.strip())) {
            throw refusal("formula_error", text);
        }
    }

    /** Quotes the beginning of the text. */
    static BadValue refusal(String code, String text) {
        String quoted = text.strip();
        return new BadValue(code, quoted.length() <= SHOWN ? quoted : quoted.substring(0, SHOWN) + "…");
    }
}
