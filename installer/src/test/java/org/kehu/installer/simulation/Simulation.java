package org.kehu.installer.simulation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Histories from a seed on, until one breaks; each on one thread, several at a time. */
final class Simulation {
    /** Some take twenty times as long as others: behind a long one so many short ones come to their end meanwhile. */
    private static final int AHEAD = 10;

    private final Plant plant;
    private final Ground ground;
    private final int threads;
    private final Tally tally = new Tally();
    private long hash;
    private int histories;
    private long firstSeed;
    private @Nullable Plan failed;
    /** What was seen at first: another life of the same history may take another course on files. */
    private List<Broken> brokenFirst = List.of();

    Simulation(Plant plant) {
        this(plant, Founded.ONCE, Runtime.getRuntime().availableProcessors());
    }

    Simulation(Plant plant, Ground ground, int threads) {
        this.plant = plant;
        this.ground = ground;
        this.threads = threads;
    }

    Simulation run(int count, long seed) {
        firstSeed = seed;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<History>> under = new ArrayDeque<>();
            for (int next = 0; failed == null && histories < count; ) {
                while (next < count && under.size() < AHEAD * threads) {
                    Plan plan = Plan.of(seed + next++);
                    under.add(pool.submit(() -> live(plan, plant, ground)));
                }
                take(under.remove().get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a history was cut off", e);
        } finally {
            pool.shutdownNow();
        }
        return this;
    }

    /** In the order of the seeds, whichever came to its end first. */
    private void take(History history) {
        histories++;
        tally.addAll(history.tally);
        hash = hash * 31 + history.trace.hash();
        if (!history.broken.isEmpty()) {
            failed = history.plan;
            brokenFirst = history.broken;
        }
    }

    static History live(Plan plan, Plant plant, Ground ground) {
        History history = new History(plan, plant, ground);
        try {
            history.run();
        } catch (RuntimeException | AssertionError e) {
            history.broken.add(new Broken(Promise.NOTHING_BREAKS_DOWN, "stopped by " + e));
            history.trace.tell("BROKEN: stopped by " + e + " at "
                    + Arrays.stream(e.getStackTrace()).limit(12).toList());
        } finally {
            history.close();
        }
        return history;
    }

    Tally tally() {
        return tally;
    }

    long hash() {
        return hash;
    }

    int histories() {
        return histories;
    }

    /** The first plan whose history did not hold, null if all held. */
    @Nullable Plan failed() {
        return failed;
    }

    /** What was seen in it; nothing if all held. */
    List<Broken> brokenFirst() {
        return brokenFirst;
    }

    /** The shortest history like the one that broke: its plan, to be lived again, and what happens in it. */
    String shrunk() {
        Plan plan = java.util.Objects.requireNonNull(failed);
        Plan shortest = new Shrinking(shorter -> {
                    History history = live(shorter, plant, ground);
                    return history.broken.isEmpty() ? null : history;
                })
                .shrink(plan);
        History history = live(shortest, plant, ground);
        return "seed %d broke by %s; shrunk from %d steps to %d: %s%n%s%n%s%n"
                .formatted(
                        plan.seed(),
                        brokenFirst,
                        plan.steps().size(),
                        shortest.steps().size(),
                        history.broken,
                        shortest.write(),
                        history.trace);
    }

    /** What happened how often; the last line says of what, from which seed and by which trace. */
    String report() {
        return tally
                + "histories=%d seed=%d trace=%016x %s%n"
                        .formatted(histories, firstSeed, hash, failed == null ? "all holds" : "BROKEN");
    }
}
