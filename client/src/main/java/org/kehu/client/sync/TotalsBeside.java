package org.kehu.client.sync;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks how much a snapshot is in all while its parts come: the server takes a while to count. Asked by one thread at a time. */
final class TotalsBeside {
    private final Supplier<Map<String, Long>> source;
    private final Executor executor;
    private @Nullable CompletableFuture<Map<String, Long>> asked;

    TotalsBeside(Supplier<Map<String, Long>> source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    /** Another snapshot: what is still to be answered means nothing any more. */
    void beginAnew() {
        asked = null;
    }

    /** By type; null until the answer is here. Where none came it is asked for again: that the line broke, the parts tell. */
    @Nullable Map<String, Long> get() {
        CompletableFuture<Map<String, Long>> now = asked;
        if (now == null || now.isCompletedExceptionally()) {
            asked = CompletableFuture.supplyAsync(source, executor);
            return null;
        }
        if (!now.isDone()) {
            return null;
        }
        asked = null;
        return now.join();
    }
}
