package org.kehu.client.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of an outbox log. Behind damage it goes on with the next frame that opens at a later place of its own: what
 * is between is lost, and {@link #isDamaged()} says so. A last frame that was not written to its end is what a crash leaves.
 */
final class LogReading {
    private static final byte[] BEGIN = "{\"kind\":\"".getBytes(StandardCharsets.UTF_8);
    private static final int HEAD = Integer.BYTES + Secrets.NONCE;
    private static final int LEAST = HEAD + Secrets.TAG;

    private final byte[] key;
    private final ByteBuffer file;
    private int at;
    private long place;
    private boolean damaged;

    LogReading(byte[] key, byte[] file) {
        this.key = key;
        this.file = ByteBuffer.wrap(file);
    }

    /** @param end where it ends in the file */
    private record Frame(byte[] plain, int end, long place) {}

    /** What the next frame holds that can be read, null behind the last. */
    byte @Nullable [] next() {
        Frame frame = opened(at, length(at), place);
        if (frame == null && at < file.capacity()) {
            frame = behindDamage();
            damaged |= frame != null || !isTorn();
        }
        if (frame == null) {
            return null;
        }
        at = frame.end;
        place = frame.place + 1;
        return frame.plain;
    }

    /** Where the last frame that was read ends. */
    long end() {
        return at;
    }

    /** Places up to there, of frames that can be read and of others. */
    long places() {
        return place;
    }

    boolean isDamaged() {
        return damaged;
    }

    private @Nullable Frame behindDamage() {
        for (int from = at + LEAST; from <= file.capacity() - LEAST; from++) {
            if (isBegin(from)) {
                long last = place + (from - at) / LEAST;
                for (long number = place + 1; number <= last; number++) {
                    Frame frame = opened(from, length(from), number);
                    if (frame != null) {
                        return frame;
                    }
                }
            }
        }
        return opened(at, file.capacity() - at - HEAD, place); // the last one, of which the length alone is damaged
    }

    private int length(int from) {
        return from <= file.capacity() - LEAST ? file.getInt(from) : -1;
    }

    private boolean fits(int from, int length) {
        return length >= Secrets.TAG && length <= file.capacity() - from - HEAD;
    }

    private byte[] bytes(int from, int length) {
        return Arrays.copyOfRange(file.array(), from, from + length);
    }

    /** Tells by a look at its first bytes whether it is worth to be opened. */
    private boolean isBegin(int from) {
        int length = length(from);
        return fits(from, length) && length >= Secrets.TAG + BEGIN.length && saysBegin(from);
    }

    private boolean saysBegin(int from) {
        byte[] nonce = bytes(from + Integer.BYTES, Secrets.NONCE);
        return Arrays.equals(BEGIN, Secrets.glimpse(key, nonce, bytes(from + HEAD, BEGIN.length)));
    }

    private @Nullable Frame opened(int from, int length, long number) {
        if (!fits(from, length)) {
            return null;
        }
        byte[] bound = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        try {
            byte[] nonce = bytes(from + Integer.BYTES, Secrets.NONCE);
            return new Frame(Secrets.open(key, nonce, bound, bytes(from + HEAD, length)), from + HEAD + length, number);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** It begins as frames do and lacks its end, or the disk has kept the room for it and none of its bytes. */
    private boolean isTorn() {
        int rest = file.capacity() - at;
        boolean begun = rest < HEAD + BEGIN.length || (file.getInt(at) > rest - HEAD && saysBegin(at));
        return begun || Arrays.equals(bytes(at, rest), new byte[rest]);
    }
}
