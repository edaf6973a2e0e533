package org.kehu.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.sync.OutboxUnit;
import org.slf4j.LoggerFactory;

/**
 * What must outlive even the database file: outbox, tray, journal, counters, what a restored server lost and which contents are
 * still to be sent, in an append-only encrypted file of its own that is forced to the disk. Frames are bound to their place, so
 * none can be altered, swapped or left out unnoticed. A damaged file is kept aside, and what can be read of it is used. In memory
 * it has only where in the file everything is. Used by one thread at a time.
 */
final class OutboxLog implements AutoCloseable {
    private static final int MANY = 1000;
    /** In characters, of what is in memory at once while the file is written anew. */
    private static final int AT_ONCE = 1 << 20;

    /** What an entry is. */
    enum Kind {
        OUTBOX,
        TRAY,
        COUNTER,
        MISSING,
        CONTENT,
        /** What this device did lately: it can be taken back, and a restored server is offered it. */
        JOURNAL,
        /** What the server said of it. */
        VERDICT
    }

    /**
     * One thing to remember, or with a null body to forget.
     *
     * @param print of that by which it is news, or is not
     */
    record Entry(Kind kind, String key, @Nullable String body, long print) {
        Entry(Kind kind, String key, @Nullable String body) {
            this(kind, key, body, body == null ? 0 : print(body));
        }

        /** All but what was typed is found out again. */
        static Entry of(OutboxUnit unit, String body) {
            return new Entry(Kind.OUTBOX, unit.id().toString(), body, print(unit.text()));
        }

        Name name() {
            return new Name(kind, key);
        }

        /** Nobody else knows it while the server does not. */
        boolean isTyped() {
            return switch (kind) {
                case OUTBOX, TRAY, MISSING, CONTENT -> body != null;
                case COUNTER, JOURNAL, VERDICT -> false;
            };
        }

        static long print(String body) {
            CRC32C crc = new CRC32C();
            crc.update(body.getBytes(StandardCharsets.UTF_8));
            return crc.getValue() << Integer.SIZE | Integer.toUnsignedLong(body.hashCode());
        }
    }

    record Name(Kind kind, String key) {}

    /** Where an entry is: the frame, and what is to be known of it without reading that. */
    private record Place(long at, int length, long frame, long print) {}

    /** How it was before an append. @param places where each name was, null where nothing was known under it */
    record Before(long end, long frames, long entries, Map<Name, @Nullable Place> places) {}

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
    private final Map<Kind, Map<String, Place>> kept = new EnumMap<>(Kind.class);
    private long frames;
    /** In those frames, forgotten ones and those that forget included. */
    private long entries;
    /** Where the last whole frame ends, whatever a failed writing left behind it. */
    private long end;

    private boolean damaged;
    /** What the frame said that was read last: many share one. */
    private List<Entry> lately = List.of();

    private long latelyAt = -1;

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
            if (log.damaged || log.entries != log.remembered() || log.end != log.channel.size()) {
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
            copyTo(compact);
        }
        channel.close();
        try {
            opening.replace(next, file);
            frames = compact.frames;
            entries = compact.entries;
            end = compact.end;
            kept.putAll(compact.kept);
            latelyAt = -1;
        } finally {
            channel = opening.open(file); // the old one if it could not be replaced: what is typed next must find it
        }
    }

    private void copyTo(OutboxLog other) throws IOException {
        List<Entry> some = new ArrayList<>();
        int size = 0;
        for (Map.Entry<Kind, Map<String, Place>> kind : kept.entrySet()) {
            for (Map.Entry<String, Place> one : kind.getValue().entrySet()) {
                Entry entry = read(new Name(kind.getKey(), one.getKey()), one.getValue());
                some.add(entry);
                size += entry.body() == null ? 0 : entry.body().length();
                if (size > AT_ONCE) {
                    other.write(some, false);
                    some.clear();
                    size = 0;
                }
            }
        }
        other.write(some, true);
    }

    /** Under which keys something of a kind is remembered, in the order in which it came. */
    Set<String> keys(Kind kind) {
        return Set.copyOf(places(kind).keySet());
    }

    /** What is remembered of a kind, by key, in the order in which it came; one after the other is in memory. */
    void each(Kind kind, BiConsumer<String, String> visitor) {
        for (String one : List.copyOf(places(kind).keySet())) {
            String body = body(kind, one);
            if (body != null) {
                visitor.accept(one, body);
            }
        }
    }

    /** What is remembered under a key, null if nothing is. */
    @Nullable String body(Kind kind, String name) {
        Place place = places(kind).get(name);
        try {
            return place == null ? null : read(new Name(kind, name), place).body();
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private Entry read(Name name, Place place) throws IOException {
        if (latelyAt != place.at()) {
            LogReading reading = new LogReading(key, new LogBytes(channel));
            lately = LogFrames.read(reading.again(place.at(), place.length(), place.frame()));
            latelyAt = place.at();
        }
        Entry found = null;
        for (Entry entry : lately) {
            found = entry.name().equals(name) ? entry : found;
        }
        if (found == null) {
            throw new IOException("the outbox log says something else at " + place.at());
        }
        return found;
    }

    private Map<String, Place> places(Kind kind) {
        return kept.getOrDefault(kind, Map.of());
    }

    /** Whether something is remembered under the entry's key. */
    boolean knows(Entry entry) {
        return places(entry.kind()).containsKey(entry.key());
    }

    /** Whether it has the entry as it is. */
    boolean says(Entry entry) {
        Place place = places(entry.kind()).get(entry.key());
        return entry.body() == null ? place == null : place != null && place.print() == entry.print();
    }

    /** Drops what is forgotten once there is much more of that than of what is remembered. */
    void compactIfLarge() {
        if (entries > MANY + remembered() * 4) {
            compact();
        }
    }

    private long remembered() {
        return kept.values().stream().mapToLong(Map::size).sum();
    }

    /** Appends entries, all or none. @param forced whether they must be on the disk when this returns */
    Before append(List<Entry> more, boolean forced) {
        Map<Name, @Nullable Place> places = new LinkedHashMap<>();
        more.forEach(entry -> places.put(entry.name(), places(entry.kind()).get(entry.key())));
        Before before = new Before(end, frames, entries, places);
        try {
            write(more, forced);
            return before;
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
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
        entries = before.entries();
        latelyAt = -1;
        before.places().forEach(this::remember);
        return true;
    }

    /** What was known before an append, a null body where nothing was. */
    List<Entry> said(Before before) {
        List<Entry> said = new ArrayList<>();
        before.places().forEach((name, place) -> {
            try {
                said.add(place == null ? new Entry(name.kind(), name.key(), null) : read(name, place));
            } catch (IOException e) {
                LoggerFactory.getLogger(OutboxLog.class).warn("the outbox log knows more than was saved", e);
            }
        });
        return said;
    }

    private void write(List<Entry> more, boolean forced) throws IOException {
        long frame = frames;
        Map<Name, @Nullable Place> places = new LinkedHashMap<>();
        try {
            channel.position(end);
            for (List<Entry> shared : LogFrames.grouped(more)) {
                long at = channel.position();
                ByteBuffer sealed = LogFrames.sealed(key, frame, LogFrames.written(shared));
                int length = sealed.getInt(0);
                while (sealed.hasRemaining()) {
                    channel.write(sealed);
                }
                for (Entry entry : shared) {
                    Place place = new Place(at, length, frame, entry.print());
                    places.put(entry.name(), entry.body() == null ? null : place);
                }
                frame++;
            }
            if (forced) {
                channel.force(false);
            }
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException uncut) {
                e.addSuppressed(uncut);
            }
            throw e;
        }
        end = channel.position();
        frames = frame;
        entries += more.size();
        latelyAt = -1;
        places.forEach(this::remember);
    }

    private void remember(Name name, @Nullable Place place) {
        Map<String, Place> all = kept.getOrDefault(name.kind(), new LinkedHashMap<>());
        if (place == null) {
            all.remove(name.key());
        } else {
            all.put(name.key(), place);
        }
    }

    private void readAll() throws IOException {
        LogReading reading = new LogReading(key, new LogBytes(channel));
        for (LogReading.Frame frame = reading.next(); frame != null; frame = reading.next()) {
            for (Entry entry : LogFrames.read(frame.plain())) {
                Place place = new Place(frame.at(), frame.length(), frame.place(), entry.print());
                remember(entry.name(), entry.body() == null ? null : place);
                entries++;
            }
        }
        frames = reading.places();
        end = reading.end();
        damaged = reading.isDamaged();
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
