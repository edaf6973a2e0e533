package org.kehu.client.sync;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.ServerCore;

/** Parts of snapshots over HTTP, on a line that can be made to break. */
final class SmallParts {
    /** So many bytes of the next answers come before the line breaks. */
    final Queue<Integer> cuts = new ConcurrentLinkedQueue<>();

    final AtomicLong sent = new AtomicLong();
    final AtomicInteger answers = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    /** Given out for every part, unless it is null. */
    volatile byte @Nullable [] instead;
    /** Whether whatever is asked for is gone. */
    volatile boolean gone;

    void answer(HttpExchange exchange, ServerCore core, UUID user, String device) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (exchange.getRequestMethod().equals("DELETE")) {
            taken.incrementAndGet();
            core.taken(user, new PartRequest(device, UUID.fromString(path[path.length - 1]), 0));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        byte[] given = instead;
        byte[] body = given != null
                ? given
                : core.part(
                                user,
                                new PartRequest(
                                        device,
                                        UUID.fromString(path[path.length - 3]),
                                        Integer.parseInt(path[path.length - 1])))
                        .orElse(null);
        if (body == null || gone) {
            exchange.sendResponseHeaders(410, -1);
            exchange.close();
            return;
        }
        send(exchange, body);
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        answers.incrementAndGet();
        String tag = "\"" + PartCodec.tag(body) + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = range == null || !same ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        Integer cut = cuts.poll();
        int length = Math.min(body.length - from, cut == null ? Integer.MAX_VALUE : cut);
        exchange.sendResponseHeaders(from == 0 ? 200 : 206, body.length - from);
        sent.addAndGet(length);
        exchange.getResponseBody().write(body, from, length);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
