package org.kehu.client.start;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.common.label.Formats;

/** Says how long something still takes, as roughly as it is known. */
public final class TimeLeftText {
    private static final Duration A_WHILE = Duration.ofSeconds(90);

    private TimeLeftText() {}

    /** @param left null while nobody can tell: then nothing is said */
    public static String of(@Nullable Duration left, Formats formats) {
        if (left == null) {
            return "";
        }
        boolean minutes = left.compareTo(A_WHILE) > 0;
        long count = minutes ? left.plusSeconds(30).toMinutes() : Math.max(1, left.toSeconds());
        return formats.labels().text(minutes ? "start.sync.minutes" : "start.sync.seconds", count);
    }
}
