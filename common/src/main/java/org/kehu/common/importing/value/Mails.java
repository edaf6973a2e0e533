package org.kehu.common.importing.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses, alone or as mail programs write them: {@code Li Na <li.na@example.com>}. */
final class Mails {
    private static final Pattern BRACKETED = Pattern.compile("[^<>]*<([^<>]+)>");

    private Mails() {}

    static String mail(String text) {
        String plain = Plain.value(text);
        Matcher bracketed = BRACKETED.matcher(plain);
        String address = bracketed.matches() ? bracketed.group(1).strip() : plain;
        return address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
    }
}
