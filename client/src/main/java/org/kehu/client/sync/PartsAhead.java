package org.kehu.client.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotPart;

/** Fetches the next part of a snapshot while the one before is being taken. Asked by one thread at a time. */
final class PartsAhead {
    private final Function<PartRequest, PartReply> source;
    private final Executor executor;
    private @Nullable Fetch ahead;

    private record Fetch(PartRequest request, CompletableFuture<PartReply> reply) {}

    PartsAhead(Function<PartRequest, PartReply> source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    PartReply get(PartRequest request) {
        Fetch fetched = ahead;
        ahead = null;
        PartReply reply =
                fetched != null && fetched.request.equals(request) ? arrived(fetched.reply) : source.apply(request);
        SnapshotPart part = reply.part();
        if (part != null && !part.last()) {
            PartRequest next = new PartRequest(request.device(), request.snapshot(), request.number() + 1);
            ahead = new Fetch(next, CompletableFuture.supplyAsync(() -> source.apply(next), executor));
        }
        return reply;
    }

    private static PartReply arrived(CompletableFuture<PartReply> reply) {
        try {
            return reply.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
