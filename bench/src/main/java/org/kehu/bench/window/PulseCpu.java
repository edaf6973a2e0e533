package org.kehu.bench.window;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import org.kehu.bench.process.Times;

/** CPU time of the window's thread from one pulse to the next. */
final class PulseCpu extends AnimationTimer {
    private static final double NANOS = 1e6;
    private final Times pulses = new Times();
    private long last;

    @Override
    public void start() {
        last = 0;
        super.start();
    }

    @Override
    public void handle(long now) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (last > 0) {
            pulses.add((cpu - last) / NANOS);
        }
        last = cpu;
    }

    double p95() {
        return pulses.at(0.95);
    }
}
