package org.kehu.common.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What the server was asked, while something else is done here. Nobody need wait for the answer. */
public final class Underway<T> {
    private final CompletableFuture<T> answer;

    private Underway(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    public static <T> Underway<T> of(Supplier<T> call, Executor executor) {
        return new Underway<>(CompletableFuture.supplyAsync(call, executor));
    }

    /**
     * Waits for it; whatever the call throws is thrown here.
     *
     * @throws Offline if whoever waits is interrupted
     */
    T answer() {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Offline("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }
}
