package org.kehu.client.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotRequest;

/** Fetches the next part of a snapshot while the one before is being taken. Asked by one thread at a time. */
final class PartsAhead {
    private final Function<SnapshotRequest, SnapshotPart> source;
    private final Executor executor;
    private @Nullable Fetch ahead;

    private record Fetch(String cursor, CompletableFuture<SnapshotPart> part) {}

    PartsAhead(Function<SnapshotRequest, SnapshotPart> source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    SnapshotPart get(SnapshotRequest request) {
        Fetch fetched = ahead;
        ahead = null;
        boolean fits = fetched != null && fetched.cursor.equals(request.cursor());
        SnapshotPart part = fits ? arrived(fetched.part) : source.apply(request);
        String next = part.next();
        if (next != null) {
            SnapshotRequest more = new SnapshotRequest(request.device(), next);
            ahead = new Fetch(next, CompletableFuture.supplyAsync(() -> source.apply(more), executor));
        }
        return part;
    }

    private static SnapshotPart arrived(CompletableFuture<SnapshotPart> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
