package org.kehu.common.importing.mapping;

import java.util.List;

/** What a column is called to a person: its name, or the letters that a spreadsheet gives it. */
public final class Columns {
    private Columns() {}

    public static String name(List<String> header, int column) {
        boolean named = column < header.size() && !header.get(column).isBlank();
        return named ? header.get(column) : letters(column);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
