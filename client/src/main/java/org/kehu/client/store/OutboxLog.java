package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.slf4j.LoggerFactory;

/**
 * What must outlive even the database file: outbox, tray, journal, counters, what a restored server lost and which contents are
 * still to be sent, in an append-only encrypted file of its own that is forced to the disk. Frames are bound to their place, so
 * none can be altered, swapped or left out unnoticed. A damaged file is kept aside, and what can be read of it is used. Used by
 * one thread at a time.
 */
final class OutboxLog implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAD = Integer.BYTES;
    private static final int MANY = 1000;

    /** What an entry is. */
    enum Kind {
        OUTBOX,
        TRAY,
        COUNTER,
        MISSING,
        CONTENT,
        /** What this device did lately: it can be taken back, and a restored server is offered it. */
        JOURNAL
    }

    /** One thing to remember, or with a null body to forget. */
    record Entry(Kind kind, String key, @Nullable String body) {
        Name name() {
            return new Name(kind, key);
        }
    }

    record Name(Kind kind, String key) {}

    /** How it was before an append. @param entries what was known under each name, a null body where nothing was */
    record Before(long end, long frames, List<Entry> entries) {}

    /** Opens its file. */
    interface Opening {
        Opening PLAIN = file -> FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);

        FileChannel open(Path file) throws IOException;

        /** Puts a file that was written anew in place of the old one, at once or not at all. */
        default void replace(Path next, Path file) throws IOException {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private final Path file;
    private final byte[] key;
    private final Opening opening;
    private FileChannel channel;
    private final Map<Kind, Map<String, String>> kept = new EnumMap<>(Kind.class);
    private long frames;
    /** Where the last whole frame ends, whatever a failed writing left behind it. */
    private long end;

    private boolean damaged;

    private OutboxLog(Path file, byte[] key, Opening opening) throws IOException {
        this.file = file;
        this.key = key;
        this.opening = opening;
        PrivateFiles.make(file);
        this.channel = opening.open(file);
        for (Kind kind : Kind.values()) {
            kept.put(kind, new LinkedHashMap<>());
        }
    }

    /** Opens the file and drops what is forgotten in it, if there is room. @param aside where a copy of a damaged one is to be */
    static OutboxLog open(Path file, DataKey key, Opening opening, Path aside) {
        byte[] own = key.forPurpose("outbox");
        try {
            OutboxLog log = new OutboxLog(file, own, opening);
            log.readAll();
            if (log.damaged) {
                Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                LoggerFactory.getLogger(OutboxLog.class)
                        .error("the outbox log is damaged, not all of it can be read; a copy is kept as {}", aside);
            }
            if (log.damaged || log.frames != log.keptEntries().size() || log.end != log.channel.size()) {
                log.compactIfPossible();
            }
            return log;
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** Whether something in it could not be read when it was opened. */
    boolean wasDamaged() {
        return damaged;
    }

    /** A disk without room for it keeps nobody out: what is read whole goes on as it is, without what a crash left behind it. */
    private void compactIfPossible() throws IOException {
        try {
            compact();
        } catch (StoreProblem e) {
            if (damaged || !channel.isOpen()) {
                throw e;
            }
            LoggerFactory.getLogger(OutboxLog.class).warn("the outbox log is not written anew", e);
            channel.truncate(end);
        }
    }

    /** Drops what is forgotten in the file; after a crash or a failure there is the old or the new one. */
    void compact() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try {
                writeAnew(next);
            } finally {
                Files.deleteIfExists(next); // what was begun takes room that others want
            }
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private void writeAnew(Path next) throws IOException {
        Files.deleteIfExists(next);
        OutboxLog compact = new OutboxLog(next, key, opening);
        try (compact) {
            compact.write(keptEntries(), true);
        }
        channel.close();
        try {
            opening.replace(next, file);
            frames = compact.frames;
            end = compact.end;
        } finally {
            channel = opening.open(file); // the old one if it could not be replaced: what is typed next must find it
        }
    }

    /** What is remembered of a kind, by key, in the order in which it came. */
    Map<String, String> kept(Kind kind) {
        return Map.copyOf(kept.getOrDefault(kind, Map.of()));
    }

    /** Whether something is remembered under the entry's key. */
    boolean knows(Entry entry) {
        return kept.getOrDefault(entry.kind(), Map.of()).containsKey(entry.key());
    }

    /** Whether it has the entry as it is. */
    boolean says(Entry entry) {
        return Objects.equals(kept.getOrDefault(entry.kind(), Map.of()).get(entry.key()), entry.body());
    }

    /** Drops what is forgotten once there is much more of that than of what is remembered. */
    void compactIfLarge() {
        long remembered = kept.values().stream().mapToLong(Map::size).sum();
        if (frames > MANY + remembered * 4) {
            compact();
        }
    }

    private List<Entry> keptEntries() {
        List<Entry> entries = new ArrayList<>();
        kept.forEach((kind, all) -> all.forEach((name, body) -> entries.add(new Entry(kind, name, body))));
        return entries;
    }

    /** Appends entries, all or none. @param forced whether they must be on the disk when this returns */
    Before append(List<Entry> entries, boolean forced) {
        Before before =
                new Before(end, frames, entries.stream().map(this::knownAs).toList());
        try {
            write(entries, forced);
            return before;
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private Entry knownAs(Entry entry) {
        String body = kept.getOrDefault(entry.kind(), Map.of()).get(entry.key());
        return new Entry(entry.kind(), entry.key(), body);
    }

    /** Cuts off the last append. @return false if the file cannot be cut: then what it says has to be unsaid */
    boolean takenBack(Before before) {
        try {
            channel.truncate(before.end());
            channel.force(true);
        } catch (IOException e) {
            LoggerFactory.getLogger(OutboxLog.class).warn("what was not saved is still in the outbox log", e);
            return false;
        }
        end = before.end();
        frames = before.frames();
        before.entries().forEach(this::remember);
        return true;
    }

    private void write(List<Entry> entries, boolean forced) throws IOException {
        long framesBefore = frames;
        try {
            channel.position(end);
            for (Entry entry : entries) {
                ByteBuffer frame = frame(entry);
                while (frame.hasRemaining()) {
                    channel.write(frame);
                }
                frames++;
            }
            if (forced) {
                channel.force(false);
            }
        } catch (IOException e) {
            frames = framesBefore;
            try {
                channel.truncate(end);
            } catch (IOException uncut) {
                e.addSuppressed(uncut);
            }
            throw e;
        }
        end = channel.position();
        entries.forEach(this::remember);
    }

    private ByteBuffer frame(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", entry.kind().name()).put("key", entry.key()).put("body", entry.body());
        byte[] nonce = Secrets.random(Secrets.NONCE);
        byte[] sealed = Secrets.seal(key, nonce, place(), node.toString().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD + nonce.length + sealed.length)
                .putInt(sealed.length)
                .put(nonce)
                .put(sealed)
                .flip();
    }

    private byte[] place() {
        return ByteBuffer.allocate(Long.BYTES).putLong(frames).array();
    }

    private void remember(Entry entry) {
        Map<String, String> all = kept.getOrDefault(entry.kind(), new LinkedHashMap<>());
        if (entry.body() == null) {
            all.remove(entry.key());
        } else {
            all.put(entry.key(), entry.body());
        }
    }

    private void readAll() throws IOException {
        LogReading reading = new LogReading(key, whole());
        for (byte[] plain = reading.next(); plain != null; plain = reading.next()) {
            JsonNode node = JSON.readTree(plain);
            JsonNode body = node.path("body");
            remember(new Entry(
                    Kind.valueOf(node.path("kind").asText()),
                    node.path("key").asText(),
                    body.isTextual() ? body.asText() : null));
        }
        frames = reading.places();
        end = reading.end();
        damaged = reading.isDamaged();
    }

    private byte[] whole() throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        return filled(whole) ? whole.array() : Arrays.copyOf(whole.array(), whole.position());
    }

    private boolean filled(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }
}
