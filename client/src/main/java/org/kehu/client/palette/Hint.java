package org.kehu.client.palette;

/** A part of what stands beside a title and says why it was found. */
public record Hint(String text, Style style) {
    /** How it looks. */
    public enum Style {
        /** Muted. */
        PLAIN,
        /** Letters of a reading that were typed. */
        TYPED,
        /** Found as it was typed. */
        MATCH
    }

    static Hint plain(String text) {
        return new Hint(text, Style.PLAIN);
    }
}
