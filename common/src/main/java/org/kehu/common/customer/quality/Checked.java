package org.kehu.common.customer.quality;

import org.jspecify.annotations.Nullable;

/**
 * What was found about a text.
 *
 * @param flaw code of what is wrong with it, null if nothing is
 * @param meant how it should be written: the text itself where nobody can tell
 */
public record Checked(@Nullable String flaw, String meant) {
    /** It cannot be what it says it is. */
    public static final String INVALID = "INVALID";
    /** It is right, and not written in the one form. */
    public static final String UNTIDY = "UNTIDY";

    static Checked invalid(String text) {
        return new Checked(INVALID, text);
    }

    /** Nobody can tell, or it is as it should be. */
    static Checked fine(String text) {
        return new Checked(null, text);
    }

    static Checked written(String text, String meant) {
        return new Checked(text.equals(meant) ? null : UNTIDY, meant);
    }
}
