package org.kehu.common.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a workbook holds them: a character that its language has no room for is written by its number. */
final class WorkbookText {
    private static final Pattern WRITTEN_OTHERWISE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {}

    static String of(String text) {
        Matcher found = WRITTEN_OTHERWISE.matcher(text);
        return found.replaceAll(
                match -> String.format("_x%04X_", (int) match.group().charAt(0)));
    }
}
