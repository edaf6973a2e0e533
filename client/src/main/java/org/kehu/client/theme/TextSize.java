package org.kehu.client.theme;

import java.util.Locale;

/** How much larger than designed all text is drawn; row heights hold the largest. */
public enum TextSize {
    NORMAL(0),
    LARGE(1),
    LARGER(2);

    private final int added;

    TextSize(int added) {
        this.added = added;
    }

    /** Pixels added to each size of the sheet. */
    int added() {
        return added;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TextSize of(String id) {
        for (TextSize size : values()) {
            if (size.id().equals(id)) {
                return size;
            }
        }
        return NORMAL;
    }
}
