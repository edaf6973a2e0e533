package org.kehu.bench.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Clients that ask again as soon as they are answered. Turns go on from loop to loop. */
final class ClosedLoop {
    private final Target target;
    private final Map<Operation, AtomicInteger> turns = new EnumMap<>(Operation.class);

    ClosedLoop(Target target) {
        this.target = target;
        for (Operation operation : Operation.values()) {
            turns.put(operation, new AtomicInteger());
        }
    }

    Sample run(Operation operation, int clients, int seconds) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long cpu = target.cpuMillis();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> client(operation, end));
            }
            LongStream nanos = LongStream.empty();
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                nanos = LongStream.concat(nanos, done.get().stream().mapToLong(Long::longValue));
            }
            double took = (System.nanoTime() - start) / 1e9;
            return Sample.of(nanos.toArray(), target.cpuMillis() - cpu, took);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException(operation.label(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> client(Operation operation, long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int turn = turn(operation);
            Operation drawn = operation.drawn(turn);
            for (HttpRequest request : target.requests(drawn, drawn == operation ? turn : turn(drawn))) {
                target.send(request);
            }
            nanos.add(System.nanoTime() - now);
        }
        return nanos;
    }

    private int turn(Operation operation) {
        return Objects.requireNonNull(turns.get(operation)).getAndIncrement();
    }
}
