package org.kehu.client.sync;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.ConfirmStored;
import org.kehu.common.command.Actor;
import org.kehu.common.ledger.MemoryLedger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Contents at the small server, which can be made to break off or to refuse. */
final class SmallBlobs {
    private static final Pattern SENT = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");
    private static final Pattern ASKED = Pattern.compile("bytes=(\\d+)-(\\d+)");

    final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    final AtomicLong received = new AtomicLong();
    final AtomicLong given = new AtomicLong();
    /** How many requests are still answered. */
    volatile int patience = Integer.MAX_VALUE;
    /** What an upload is refused with, empty to take it. */
    volatile String refusal = "";

    /** Most bytes of a request. */
    volatile int most = Integer.MAX_VALUE;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final MemoryLedger ledger;

    SmallBlobs(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    synchronized void answer(HttpExchange exchange, String sha256) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (patience <= 0) {
            exchange.close();
            return;
        }
        patience--;
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> told(exchange, sha256, 200);
            case "PUT" -> put(exchange, sha256, body);
            default -> give(exchange, sha256);
        }
    }

    private void told(HttpExchange exchange, String sha256, int status) throws IOException {
        byte[] known = contents.getOrDefault(sha256, parts.getOrDefault(sha256, new byte[0]));
        exchange.getResponseHeaders().set("Upload-Offset", String.valueOf(known.length));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void put(HttpExchange exchange, String sha256, byte[] body) throws IOException {
        String said = body.length > most ? "body-too-large" : refusal;
        if (!said.isEmpty()) {
            byte[] text = ("{\"code\":\"" + said + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(413, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
            return;
        }
        Matcher range = SENT.matcher(exchange.getRequestHeaders().getFirst("Content-Range"));
        byte[] known = parts.getOrDefault(sha256, new byte[0]);
        if (!range.matches() || Integer.parseInt(range.group(1)) != known.length) {
            told(exchange, sha256, 409);
            return;
        }
        received.addAndGet(body.length);
        byte[] more = Arrays.copyOf(known, known.length + body.length);
        System.arraycopy(body, 0, more, known.length, body.length);
        parts.put(sha256, more);
        if (more.length == Integer.parseInt(range.group(3))) {
            contents.put(sha256, more);
            confirm(sha256);
        }
        told(exchange, sha256, 204);
    }

    /** As the server does when all is there. */
    void confirm(String sha256) {
        for (RecordType type : Attachment.TYPES) {
            for (CrmRecord one : ledger.all(type)) {
                if (sha256.equals(one.get(Attachment.SHA256)) && one.get(Attachment.STORED_AT) == null) {
                    ledger.must(Actor.SYSTEM.user(), new ConfirmStored(one.ref()));
                }
            }
        }
    }

    private void give(HttpExchange exchange, String sha256) throws IOException {
        byte[] content = contents.get(sha256);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        Matcher range = ASKED.matcher(
                Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Range")));
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        int to = range.matches() ? Math.min(content.length, Integer.parseInt(range.group(2)) + 1) : content.length;
        given.addAndGet(to - from);
        exchange.sendResponseHeaders(206, to - from);
        exchange.getResponseBody().write(content, from, to - from);
        exchange.close();
    }
}
