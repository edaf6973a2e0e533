package org.kehu.common.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one rule for names of files: what every system can store, and shows as it is. A name that breaks it is mended where a
 * file comes in from outside, and refused everywhere else.
 */
public final class FileName {
    /** In UTF-16 units. */
    public static final int LONGEST = 120;

    /** Of UTF-8: file systems take 255, and a copy that is opened gets an ending of its own. */
    private static final int MOST_BYTES = 240;

    private static final int LONGEST_ENDING = 16;
    private static final String NAMELESS = "file";
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, what turns the direction of writing or cannot be seen, halves of characters, private and unassigned ones. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$");
    private static final Pattern PORT = Pattern.compile("(?:COM|LPT)[0-9¹²³]");

    private FileName() {}

    public static boolean isSafe(String name) {
        return cleaned(name).equals(name);
    }

    /** The name that is meant, without a path and without anything that harms or deceives. */
    public static String cleaned(String raw) {
        String name =
                PATH.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceFirst("");
        name = FORBIDDEN.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_");
        name = trimmed(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return shortened(isReserved(name) ? "_" + name : name);
    }

    /** Windows drops dots and spaces at the end, so that two names become one. */
    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || isSpace(name.charAt(end - 1)))) {
            end--;
        }
        int begin = 0;
        while (begin < end && isSpace(name.charAt(begin))) {
            begin++;
        }
        return name.substring(begin, end);
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    /** A device of Windows stays one with an ending, and with spaces before it. */
    private static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        String base = trimmed(dot < 0 ? name : name.substring(0, dot)).toUpperCase(Locale.ROOT);
        return RESERVED.contains(base) || PORT.matcher(base).matches();
    }

    /** Cut before its ending, which says what it is. */
    private static String shortened(String name) {
        if (fits(name)) {
            return name;
        }
        String ending = ending(name);
        String base = name.substring(0, name.length() - ending.length());
        while (!fits(base + ending)) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return trimmed(trimmed(base) + ending);
    }

    private static boolean fits(String name) {
        return name.length() <= LONGEST && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** With its dot; empty if there is none, or one too long to be one. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }
}
