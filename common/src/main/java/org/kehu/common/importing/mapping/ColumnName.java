package org.kehu.common.importing.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of columns as they are compared: without case, spaces, signs, and what stands in brackets. */
final class ColumnName {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}.]+|\\.$");

    /** As far as names are compared: a file without a header has anything there. */
    private static final int LONGEST = 200;

    private ColumnName() {}

    static String plain(String name) {
        String beginning = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String usual = Normalizer.normalize(beginning, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String without = BRACKETS.matcher(usual).replaceAll("");
        return SIGNS.matcher(without.isBlank() ? usual : without).replaceAll("");
    }
}
