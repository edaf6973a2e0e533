package org.kehu.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.kehu.bench.process.Times;

/**
 * Asks the window's thread again and again to answer, as a click would; how long it takes is how long a person waits at most.
 * Blocks shorter than its pause may be missed.
 */
final class ThreadWatch {
    private static final double NANOS = 1e6;
    private static final long PAUSE_MILLIS = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long fxThread;
    private final Times waits = new Times();
    private volatile boolean ended;
    private volatile String doing = "";
    private String longest = "";
    private double most;
    private double mostCpu;

    /** On the FX thread. */
    ThreadWatch() {
        this.fxThread = Thread.currentThread().getId();
    }

    void begin() {
        Thread asking = new Thread(this::ask, "thread-watch");
        asking.setDaemon(true);
        asking.start();
    }

    /** What the window is doing from now on. */
    void doing(String what) {
        doing = what;
    }

    private void ask() {
        try {
            while (!ended) {
                askOnce();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void askOnce() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        String what = doing;
        long cpu = THREADS.getThreadCpuTime(fxThread);
        long start = System.nanoTime();
        Platform.runLater(answered::countDown);
        answered.await();
        add(what, (System.nanoTime() - start) / NANOS, (THREADS.getThreadCpuTime(fxThread) - cpu) / NANOS);
    }

    private synchronized void add(String what, double millis, double cpuMillis) {
        waits.add(millis);
        most = Math.max(most, millis);
        if (cpuMillis > mostCpu) {
            mostCpu = cpuMillis;
            longest = what;
        }
    }

    synchronized Map<String, Object> end() {
        ended = true;
        return Map.of("most", most, "mostCpu", mostCpu, "during", longest, "p99", waits.at(0.99));
    }
}
