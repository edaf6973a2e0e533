package org.kehu.client.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotPart;

/**
 * Fetches the next parts of a snapshot while the one before them is taken: the server makes one, another is decoded, a third is
 * written. They are fetched one after the other, and never so many that the server has let go of the first. Asked by one thread
 * at a time.
 */
final class PartsAhead {
    private static final int AHEAD = 3;

    /** Fetches the bytes of a part; of none if the snapshot is gone. */
    interface Source {
        byte @Nullable [] get(PartRequest request);
    }

    private record Fetch(PartRequest request, CompletableFuture<Came> came, CompletableFuture<PartReply> reply) {
        void cancel() {
            came.cancel(false);
        }
    }

    /** @param bytes null where there is nothing to come */
    private record Came(byte @Nullable [] bytes) {
        static final Came NOTHING = new Came(null);
    }

    private final Source source;
    private final PartCodec codec;
    private final Executor executor;
    private final Deque<Fetch> ahead = new ArrayDeque<>();

    /** @param executor of some threads: one waits for the server, others decode what came */
    PartsAhead(Source source, PartCodec codec, Executor executor) {
        this.source = source;
        this.codec = codec;
        this.executor = executor;
    }

    PartReply get(PartRequest request) {
        Fetch first = ahead.poll();
        if (first == null || !first.request.equals(request)) {
            forget();
            first = fetch(request, CompletableFuture.supplyAsync(() -> new Came(source.get(request)), executor));
        }
        Fetch last = Objects.requireNonNullElse(ahead.peekLast(), first);
        while (ahead.size() < AHEAD) {
            last = behind(last);
            ahead.add(last);
        }
        return arrived(first);
    }

    private void forget() {
        ahead.forEach(Fetch::cancel);
        ahead.clear();
    }

    private Fetch behind(Fetch before) {
        PartRequest asked = before.request;
        PartRequest next = new PartRequest(asked.device(), asked.snapshot(), asked.number() + 1);
        return fetch(
                next,
                before.came.thenApplyAsync(came -> isEnd(came) ? Came.NOTHING : new Came(source.get(next)), executor));
    }

    private boolean isEnd(Came before) {
        return before.bytes == null || codec.isLast(before.bytes);
    }

    private Fetch fetch(PartRequest request, CompletableFuture<Came> came) {
        return new Fetch(request, came, came.thenApplyAsync(this::decoded, executor));
    }

    private PartReply decoded(Came came) {
        return came.bytes == null ? PartReply.GONE : PartReply.of(codec.read(came.bytes));
    }

    private PartReply arrived(Fetch fetch) {
        try {
            PartReply reply = fetch.reply.join();
            SnapshotPart part = reply.part();
            if (part == null || part.last()) {
                forget();
            }
            return reply;
        } catch (CompletionException e) {
            forget();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
