package org.kehu.bench.table;

import java.util.Locale;

/**
 * What was aimed at.
 *
 * @param text as a person reads it
 * @param most what Kehu's figure may come to, in the unit of its row; not a number where nothing was aimed at
 */
public record Goal(String text, double most) {
    public static final Goal NONE = new Goal("", Double.NaN);

    /** So many times what stands beside it. */
    public static Goal times(double factor, double beside) {
        return new Goal(String.format(Locale.ROOT, "≤ %s ×", number(factor)), factor * beside);
    }

    public static Goal atMost(double most, String unit) {
        return new Goal(String.format(Locale.ROOT, "≤ %s %s", number(most), unit), most);
    }

    /** So much more than what stands beside it. */
    public static Goal above(double more, String unit, double beside) {
        return new Goal(String.format(Locale.ROOT, "≤ %s %s more", number(more), unit), beside + more);
    }

    boolean isSet() {
        return !Double.isNaN(most);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
