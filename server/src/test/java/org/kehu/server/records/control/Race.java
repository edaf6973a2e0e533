package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Things done at the same moment, released by a barrier. */
public final class Race {
    private Race() {}

    public static <T> List<T> of(int runners, IntFunction<T> each) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        CyclicBarrier barrier = new CyclicBarrier(runners);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int place = i;
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return each.apply(place);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
