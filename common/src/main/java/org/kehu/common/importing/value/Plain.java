package org.kehu.common.importing.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kehu.common.record.BadValue;

/** Texts without what typing, copying and spreadsheets add to them. */
final class Plain {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200D\\u202F\\u2060\\u3000\\uFEFF]+");

    private Plain() {}

    /** Of a value with a syntax: full-width characters as usual ones, spaces single, without the apostrophe that makes it text. */
    static String value(String text) {
        refuseUnreadable(text);
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

    private static void refuseUnreadable(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new BadValue("unreadable_characters", text);
        }
    }
}
