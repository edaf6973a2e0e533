package org.kehu.client.start;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Tells the time left from the speed of lately, once that has been much the same for a while: before, it would mislead. */
public final class TimeLeft {
    private static final int KEPT = 9;
    private static final long LEAST_NANOS = Duration.ofSeconds(4).toNanos();
    private static final double STEADY = 1.5;

    private record Sample(long done, long nanos) {
        double speed(Sample from) {
            return nanos <= from.nanos ? 0 : (double) (done - from.done) / (nanos - from.nanos);
        }
    }

    private final Deque<Sample> lately = new ArrayDeque<>();

    /** @return null while nobody can tell */
    public @Nullable Duration after(long done, long total, long nanos) {
        lately.addLast(new Sample(done, nanos));
        if (lately.size() > KEPT) {
            lately.removeFirst();
        }
        double speed = steadySpeed();
        return speed <= 0 || total <= done ? null : Duration.ofNanos((long) ((total - done) / speed));
    }

    private double steadySpeed() {
        Sample[] all = lately.toArray(Sample[]::new);
        Sample first = all[0];
        Sample middle = all[all.length / 2];
        Sample last = all[all.length - 1];
        if (all.length < KEPT || last.nanos() - first.nanos() < LEAST_NANOS) {
            return 0;
        }
        double before = middle.speed(first);
        double since = last.speed(middle);
        boolean steady = Math.max(before, since) <= STEADY * Math.min(before, since);
        return steady ? last.speed(first) : 0;
    }
}
