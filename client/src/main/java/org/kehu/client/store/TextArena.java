package org.kehu.client.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts one behind the other in UTF-8, eight bytes to a number, so that a byte is looked for in eight at once: what the client's
 * compiler makes of a loop over bytes takes four times as long. Guarded by whoever holds it.
 */
final class TextArena {
    private static final int BYTES = 8;
    private static final int SHIFT = 3;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final int[] counts = new int[256];
    private long[] words = new long[256];
    private int end;

    int end() {
        return end;
    }

    void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int needed = (end + bytes.length >> SHIFT) + 1;
        if (needed > words.length) {
            words = Arrays.copyOf(words, Math.max(needed, words.length + words.length / 4));
        }
        for (byte one : bytes) {
            words[end >> SHIFT] |= (one & 0xFFL) << ((end & BYTES - 1) << SHIFT);
            counts[one & 0xFF]++;
            end++;
        }
    }

    byte at(int place) {
        return (byte) (words[place >> SHIFT] >>> ((place & BYTES - 1) << SHIFT));
    }

    /** The place in the word of the byte that is here least often. */
    int rarest(byte[] word) {
        int rarest = 0;
        for (int i = 1; i < word.length; i++) {
            if (counts[word[i] & 0xFF] < counts[word[rarest] & 0xFF]) {
                rarest = i;
            }
        }
        return rarest;
    }

    boolean isAt(int place, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at(place + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place of a byte from {@code from} on and before {@code to}; -1 if there is none. */
    int next(byte wanted, int from, int to) {
        int place = from;
        while (place < to && (place & BYTES - 1) != 0) {
            if (at(place) == wanted) {
                return place;
            }
            place++;
        }
        if (place >= to) {
            return -1;
        }
        long[] all = words;
        long eight = (wanted & 0xFFL) * ONES;
        int last = to + BYTES - 1 >> SHIFT;
        for (int i = place >> SHIFT; i < last; i++) {
            long different = all[i] ^ eight;
            long found = different - ONES & ~different & HIGHS;
            if (found != 0) {
                int at = (i << SHIFT) + (Long.numberOfTrailingZeros(found) >> SHIFT);
                return at < to ? at : -1;
            }
        }
        return -1;
    }
}
