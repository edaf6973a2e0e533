package org.kehu.bench.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Time, and CPU time of some processes, from its making to its end. */
public final class Stretch {
    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private final List<LongSupplier> processes;
    private final List<Long> cpu = new ArrayList<>();
    private long nanos;

    /** @param processes CPU milliseconds that each has used */
    public Stretch(LongSupplier... processes) {
        this.processes = List.of(processes);
        this.processes.forEach(process -> cpu.add(process.getAsLong()));
        this.nanos = System.nanoTime();
    }

    public void end() {
        nanos = System.nanoTime() - nanos;
        for (int i = 0; i < processes.size(); i++) {
            cpu.set(i, processes.get(i).getAsLong() - cpu.get(i));
        }
    }

    public double seconds() {
        return nanos / NANOS;
    }

    /** CPU seconds of one of the processes. */
    public double cpu(int process) {
        return cpu.get(process) / MILLIS;
    }

    /** CPU seconds of all. */
    public double cpu() {
        return cpu.stream().mapToLong(Long::longValue).sum() / MILLIS;
    }
}
