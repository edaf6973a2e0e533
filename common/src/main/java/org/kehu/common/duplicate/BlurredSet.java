package org.kehu.common.duplicate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.kehu.common.record.BadValue;

/**
 * Keys of which so little is left that of the values that nobody has, one in fifty and at most one in twenty-four is in it all the same: the
 * first bits of each hash, as many as make some twenty-four to forty-eight places for each key. Six bytes for a key in
 * memory, some one on the wire. Of a larger one with the same salt this is the beginning: an older set beside a newer one thins out
 * nothing.
 */
public final class BlurredSet {
    /** Places for a key, at most. More would tell more than that it may be. */
    static final int PLACES = 48;

    private static final int MOST_BITS = 31;
    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;
    private static final int STEP = 7;
    private final int bits;
    private final long[] taken;

    private BlurredSet(int bits) {
        this.bits = bits;
        this.taken = new long[bits == 0 ? 0 : (int) Math.max(1, (1L << bits) / Long.SIZE)];
    }

    /** Of the first {@code many} of the hashes, which may repeat themselves. */
    public static BlurredSet of(long[] hashes, int many) {
        long[] sorted = Arrays.copyOf(hashes, many);
        Arrays.sort(sorted);
        BlurredSet set = new BlurredSet(bits(distinct(sorted)));
        for (long hash : sorted) {
            set.take(set.place(hash));
        }
        return set;
    }

    private static int distinct(long[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** The most bits that leave no more than {@link #PLACES} places for each. */
    private static int bits(long keys) {
        return keys == 0 ? 0 : Math.min(MOST_BITS, Long.SIZE - 1 - Long.numberOfLeadingZeros(keys * PLACES));
    }

    private long place(long hash) {
        return hash >>> (Long.SIZE - bits);
    }

    private void take(long place) {
        taken[(int) (place / Long.SIZE)] |= 1L << (place % Long.SIZE);
    }

    /** Whether it may be in it: what is in it surely is, and some of what is not. */
    public boolean mayHave(long hash) {
        if (bits == 0) {
            return false;
        }
        long place = place(hash);
        return (taken[(int) (place / Long.SIZE)] & 1L << (place % Long.SIZE)) != 0;
    }

    int bits() {
        return bits;
    }

    /** Steps from one place to the next, seven bits in a byte. */
    byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long last = -1;
        for (int word = 0; word < taken.length; word++) {
            for (long left = taken[word]; left != 0; left &= left - 1) {
                long place = (long) word * Long.SIZE + Long.numberOfTrailingZeros(left);
                write(packed, place - last);
                last = place;
            }
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream packed, long step) {
        long left = step;
        while (left > LOW) {
            packed.write((int) (left & LOW) | MORE);
            left >>>= STEP;
        }
        packed.write((int) left);
    }

    /** @throws BadValue {@code bad_blurred} if no set was packed so */
    static BlurredSet unpacked(int bits, byte[] packed) {
        boolean fits = bits == 0 ? packed.length == 0 : bits > 0 && bits <= MOST_BITS && 1L << bits <= room(packed);
        if (!fits) {
            throw new BadValue("bad_blurred", bits);
        }
        BlurredSet set = new BlurredSet(bits);
        long place = -1;
        int at = 0;
        while (at < packed.length) {
            long step = 0;
            int shift = 0;
            boolean more = true;
            while (more && at < packed.length && shift <= Integer.SIZE) {
                step |= (long) (packed[at] & LOW) << shift;
                more = (packed[at++] & MORE) != 0;
                shift += STEP;
            }
            place += step;
            if (more || step == 0 || place >= 1L << bits) {
                throw new BadValue("bad_blurred", bits);
            }
            set.take(place);
        }
        return set;
    }

    /** So that a wrong number of bits takes no more memory than a right one; a few keys share a place. */
    private static long room(byte[] packed) {
        return 2L * PLACES * packed.length;
    }
}
