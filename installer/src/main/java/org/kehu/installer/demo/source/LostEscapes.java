package org.kehu.installer.demo.source;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right the escapes of the script.
 *
 * <p>Characters beyond ASCII were written as four hex digits after a backslash and a {@code u}, and at some point before
 * publication the backslashes were lost: Qu&eacute;bec stands there as {@code Quu00e9bec}. Only codes below 0100 occur; no
 * English word has a {@code u} before two zeros. Codes from 80 to 9f are Windows-1252, and line breaks inside a sentence
 * become a blank.
 */
final class LostEscapes {
    private static final Pattern ESCAPE = Pattern.compile("u00([0-9a-f]{2})");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private LostEscapes() {}

    static String restore(String text) {
        if (!text.contains("u00")) {
            return text;
        }
        String restored = ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(Integer.parseInt(found.group(1), 16))));
        return LINE_BREAK.matcher(restored).replaceAll(" ");
    }

    private static String character(int code) {
        return new String(new byte[] {(byte) code}, WINDOWS);
    }
}
