package org.kehu.common.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Record ids: time-ordered ones made from a clock and random bits, and ones derived from what a record is made from. */
public final class Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOW_62 = 0x3FFF_FFFF_FFFF_FFFFL;

    private Ids() {}

    /** In the order of their text, which is that of both databases and of the lock; {@code UUID.compareTo} has another. */
    public static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** UUIDv7 (RFC 9562): 48 bits of milliseconds, then the random bits given. */
    public static UUID timeOrdered(long epochMillis, long randomHigh, long randomLow) {
        return new UUID((epochMillis << 16) | VERSION_7 | (randomHigh & 0xFFF), VARIANT | (randomLow & LOW_62));
    }

    /**
     * UUIDv8 with the time prefix of {@code command} and a hash of what the record is made from, so that both sides of a
     * sync make the same id and it sorts beside its command.
     */
    public static UUID derived(UUID command, String... madeFrom) {
        MessageDigest sha = sha256();
        sha.update(ByteBuffer.allocate(16)
                .putLong(command.getMostSignificantBits())
                .putLong(command.getLeastSignificantBits())
                .array());
        for (String part : madeFrom) {
            sha.update(part.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha.digest());
        long time = command.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return new UUID(time | VERSION_8 | (hash.getLong() & 0xFFF), VARIANT | (hash.getLong() & LOW_62));
    }

    /** An id that depends on its name alone, for what is the same in every installation or import. */
    public static UUID named(String name) {
        return derived(new UUID(0, 0), name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
