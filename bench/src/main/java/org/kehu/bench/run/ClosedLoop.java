package org.kehu.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Clients that ask again as soon as they are answered. */
public final class ClosedLoop {
    private final Target target;
    private final Operation operation;
    private final AtomicInteger turns = new AtomicInteger();

    public ClosedLoop(Target target, Operation operation) {
        this.target = target;
        this.operation = operation;
    }

    public Sample run(int clients, int seconds) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long cpu = target.cpuMillis();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> client(end));
            }
            LongStream nanos = LongStream.empty();
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                nanos = LongStream.concat(nanos, done.get().stream().mapToLong(Long::longValue));
            }
            double took = (System.nanoTime() - start) / 1e9;
            return Sample.of(clients, nanos.toArray(), target.cpuMillis() - cpu, took);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException(operation.label(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> client(long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            target.send(target.request(operation, turns.getAndIncrement()));
            nanos.add(System.nanoTime() - now);
        }
        return nanos;
    }
}
