package org.kehu.client.store;

import java.io.IOException;
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
    private final LogBytes file;
    private long at;
    private long place;
    private boolean damaged;

    LogReading(byte[] key, LogBytes file) {
        this.key = key;
        this.file = file;
    }

    /**
     * @param at where it begins in the file
     * @param length of what is sealed in it
     * @param place its number, which it is bound to
     */
    record Frame(byte[] plain, long at, int length, long place) {
        long end() {
            return at + HEAD + length;
        }
    }

    /** The next frame that can be read, null behind the last. */
    @Nullable Frame next() throws IOException {
        Frame frame = opened(at, length(at), place);
        if (frame == null && at < file.size()) {
            frame = behindDamage();
            damaged |= frame != null || !isTorn();
        }
        if (frame == null) {
            return null;
        }
        at = frame.end();
        place = frame.place + 1;
        return frame;
    }

    /** One frame again. @throws IOException if it is not there any more as it was */
    byte[] again(long from, int length, long number) throws IOException {
        Frame frame = opened(from, length, number);
        if (frame == null) {
            throw new IOException("the outbox log is damaged at " + from);
        }
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

    private @Nullable Frame behindDamage() throws IOException {
        for (long from = at + LEAST; from <= file.size() - LEAST; from++) {
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
        // the last one, of which the length alone is damaged
        return opened(at, (int) Math.min(file.size() - at - HEAD, Integer.MAX_VALUE), place);
    }

    private int length(long from) throws IOException {
        return from <= file.size() - LEAST ? file.getInt(from) : -1;
    }

    private boolean fits(long from, int length) {
        return length >= Secrets.TAG && length <= file.size() - from - HEAD;
    }

    /** Tells by a look at its first bytes whether it is worth to be opened. */
    private boolean isBegin(long from) throws IOException {
        int length = length(from);
        return fits(from, length) && length >= Secrets.TAG + BEGIN.length && saysBegin(from);
    }

    private boolean saysBegin(long from) throws IOException {
        byte[] nonce = file.bytes(from + Integer.BYTES, Secrets.NONCE);
        return Arrays.equals(BEGIN, Secrets.glimpse(key, nonce, file.bytes(from + HEAD, BEGIN.length)));
    }

    private @Nullable Frame opened(long from, int length, long number) throws IOException {
        if (!fits(from, length)) {
            return null;
        }
        byte[] bound = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        try {
            byte[] nonce = file.bytes(from + Integer.BYTES, Secrets.NONCE);
            byte[] plain = Secrets.open(key, nonce, bound, file.bytes(from + HEAD, length));
            return new Frame(plain, from, length, number);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** It begins as frames do and lacks its end, or the disk has kept the room for it and none of its bytes. */
    private boolean isTorn() throws IOException {
        long rest = file.size() - at;
        if (rest < HEAD + BEGIN.length || (file.getInt(at) > rest - HEAD && saysBegin(at))) {
            return true;
        }
        for (long from = at; from < file.size(); from++) {
            if (file.get(from) != 0) {
                return false;
            }
        }
        return true;
    }
}
