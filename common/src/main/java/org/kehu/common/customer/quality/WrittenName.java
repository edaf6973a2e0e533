package org.kehu.common.customer.quality;

import java.util.regex.Pattern;

/** Whether a name is written as one writes names: no blanks beside another or at its ends, and not in capitals throughout. */
public final class WrittenName {
    public static final String BLANKS = "BLANKS";
    public static final String CAPITALS = "CAPITALS";

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\uFEFF]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
    /** Fewer may be an abbreviation, as IBM is. */
    private static final int LETTERS = 8;

    private WrittenName() {}

    /** What nobody sees makes no blank. Capitals are found and left: nobody can tell which of them are meant. */
    public static Checked of(String text) {
        String meant = BLANK.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (!text.equals(meant)) {
            return new Checked(BLANKS, meant);
        }
        return isShouted(text) ? new Checked(CAPITALS, text) : Checked.fine(text);
    }

    private static boolean isShouted(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return capitals >= LETTERS && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
