package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How entries lie in the frames of an outbox log: a line of JSON that says what they are, and behind it what they say, packed.
 * What was typed has a frame for itself, so that a flipped bit costs one unit; all else shares frames. Frames of older programs
 * are one line that says everything.
 */
final class LogFrames {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANY = "MANY";
    private static final String PACKED = "packed";
    private static final int WORTH_PACKING = 1 << 10;
    /** In characters, of what shares a frame. */
    private static final int ROOM = 1 << 15;

    private LogFrames() {}

    /** Entries by the frame that they go into. */
    static List<List<OutboxLog.Entry>> grouped(List<OutboxLog.Entry> entries) {
        List<List<OutboxLog.Entry>> frames = new ArrayList<>();
        List<OutboxLog.Entry> shared = new ArrayList<>();
        int size = 0;
        for (OutboxLog.Entry entry : entries) {
            int length = entry.body() == null ? 0 : entry.body().length();
            if (entry.isTyped() || length > ROOM) {
                frames.add(List.of(entry));
                continue;
            }
            if (size + length > ROOM) {
                frames.add(List.copyOf(shared));
                shared.clear();
                size = 0;
            }
            shared.add(entry);
            size += length + entry.key().length();
        }
        if (!shared.isEmpty()) {
            frames.add(List.copyOf(shared));
        }
        return frames;
    }

    static byte[] written(List<OutboxLog.Entry> entries) throws IOException {
        if (entries.size() == 1) {
            OutboxLog.Entry one = entries.get(0);
            return written(head(one), one.body());
        }
        ArrayNode all = JSON.createArrayNode();
        entries.forEach(entry -> all.add(head(entry).put("body", entry.body())));
        return written(JSON.createObjectNode().put("kind", MANY), all.toString());
    }

    private static ObjectNode head(OutboxLog.Entry entry) {
        return JSON.createObjectNode()
                .put("kind", entry.kind().name())
                .put("key", entry.key())
                .put("print", "%016x".formatted(entry.print()));
    }

    private static byte[] written(ObjectNode head, @Nullable String body) throws IOException {
        if (body == null) {
            return head.toString().getBytes(StandardCharsets.UTF_8);
        }
        byte[] said = body.getBytes(StandardCharsets.UTF_8);
        boolean packs = said.length >= WORTH_PACKING;
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((head.put(PACKED, packs) + "\n").getBytes(StandardCharsets.UTF_8));
        frame.write(packs ? Packed.of(said) : said);
        return frame.toByteArray();
    }

    /** A frame with its length before it. @param place its number, which it is bound to */
    static ByteBuffer sealed(byte[] key, long place, byte[] plain) {
        byte[] nonce = Secrets.random(Secrets.NONCE);
        byte[] bound = ByteBuffer.allocate(Long.BYTES).putLong(place).array();
        byte[] sealed = Secrets.seal(key, nonce, bound, plain);
        return ByteBuffer.allocate(Integer.BYTES + nonce.length + sealed.length)
                .putInt(sealed.length)
                .put(nonce)
                .put(sealed)
                .flip();
    }

    /** What the plain bytes of a frame say. */
    static List<OutboxLog.Entry> read(byte[] plain) throws IOException {
        int line = 0;
        while (line < plain.length && plain[line] != '\n') {
            line++;
        }
        JsonNode head = JSON.readTree(plain, 0, line);
        if (line == plain.length) {
            return List.of(entry(head, head.path("body")));
        }
        byte[] rest = Arrays.copyOfRange(plain, line + 1, plain.length);
        String body = new String(head.path(PACKED).asBoolean() ? Packed.read(rest) : rest, StandardCharsets.UTF_8);
        if (!head.path("kind").asText().equals(MANY)) {
            return List.of(entry(head, JSON.getNodeFactory().textNode(body)));
        }
        List<OutboxLog.Entry> entries = new ArrayList<>();
        JSON.readTree(body).forEach(one -> entries.add(entry(one, one.path("body"))));
        return entries;
    }

    private static OutboxLog.Entry entry(JsonNode head, JsonNode body) {
        OutboxLog.Kind kind = OutboxLog.Kind.valueOf(head.path("kind").asText());
        String key = head.path("key").asText();
        String said = body.isTextual() ? body.asText() : null;
        return head.has("print")
                ? new OutboxLog.Entry(
                        kind,
                        key,
                        said,
                        Long.parseUnsignedLong(head.path("print").asText(), 16))
                : new OutboxLog.Entry(kind, key, said);
    }
}
