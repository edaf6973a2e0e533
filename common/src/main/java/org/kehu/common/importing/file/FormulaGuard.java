package org.kehu.common.importing.file;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running a text of a stranger: an apostrophe in front says that it is a text. */
final class FormulaGuard {
    /** Also as a Chinese keyboard writes the signs. A number or telephone number that begins with a sign is none. */
    private static final String FORMULA = "(?:[=@＝＠\\t\\r].*|[+\\-＋－](?![-+0-9 ().,/]*\\z).*)";

    private static final Pattern TAKEN = Pattern.compile("'*" + FORMULA, Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("'+" + FORMULA, Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String cell) {
        return TAKEN.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Also where others marked it, as the spreadsheet programs do themselves. */
    static String bare(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
