package org.kehu.common.record;

import java.util.regex.Pattern;

/** What a short text must look like. Patterns have no nested repeats, so they take linear time. */
enum TextSyntax {
    ANY(Pattern.compile("(?s).*"), "text"),
    PHONE(Pattern.compile("[0-9+(][0-9 ()+./#xext\\-]{1,39}"), "bad_phone"),
    EMAIL(Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}\\.[^\\s@<>,;\".]{2,63}"), "bad_email"),
    URL(Pattern.compile("(?:https?://)?[^\\s<>\"]{1,1900}"), "bad_url");

    private final Pattern pattern;
    private final String code;

    TextSyntax(Pattern pattern, String code) {
        this.pattern = pattern;
        this.code = code;
    }

    /** Neither database takes the character zero, nor half of a character written in two. */
    static void checkStorable(String value) {
        if (value.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF))) {
            throw new BadValue("control_character");
        }
    }

    void check(String value) {
        if (!pattern.matcher(value).matches()) {
            throw new BadValue(code, value);
        }
    }
}
