package org.kehu.bench.server;

import java.util.Arrays;

/**
 * What a closed loop measured.
 *
 * @param cpuMillis of the server's processes, per operation
 */
record Sample(double cpuMillis, double perSecond, double p50, double p95) {

    static Sample of(long[] nanos, long cpuMillis, double seconds) {
        Arrays.sort(nanos);
        return new Sample(
                (double) cpuMillis / Math.max(1, nanos.length),
                nanos.length / seconds,
                percentile(nanos, 0.50),
                percentile(nanos, 0.95));
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
