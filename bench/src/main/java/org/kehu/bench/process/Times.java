package org.kehu.bench.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Milliseconds that something took, again and again. */
public final class Times {
    private static final double NANOS = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Double> millis = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    /** Something that is measured. */
    public interface Work {
        void run() throws Exception;
    }

    /** The CPU time is that of the calling thread. */
    public void measure(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        cpu.add((THREADS.getCurrentThreadCpuTime() - before) / NANOS);
        add((System.nanoTime() - start) / NANOS);
    }

    public void add(double took) {
        millis.add(took);
    }

    /** @param share from 0 to 1 */
    public double at(double share) {
        return at(millis, share);
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    public Map<String, Double> summary() {
        return Map.of("p50", at(0.5), "p95", at(0.95), "most", at(1), "cpu50", at(cpu, 0.5), "cpu95", at(cpu, 0.95));
    }
}
