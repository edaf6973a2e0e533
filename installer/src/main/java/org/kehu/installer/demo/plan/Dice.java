package org.kehu.installer.demo.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/**
 * Chance that comes out the same each time: what falls depends on the seed and on what it is thrown for, never on what
 * was thrown before, so that one more customer changes nothing for the others.
 */
record Dice(long seed) {

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most, Object... thrownFor) {
        return generator(thrownFor).nextInt(least, most + 1);
    }

    boolean oneIn(int n, Object... thrownFor) {
        return between(1, n, thrownFor) == 1;
    }

    <T> T pick(List<T> choices, Object... thrownFor) {
        return choices.get(between(0, choices.size() - 1, thrownFor));
    }

    private SplittableRandom generator(Object... thrownFor) {
        CRC32C hash = new CRC32C();
        for (Object part : thrownFor) {
            hash.update((part + "\u0000").getBytes(StandardCharsets.UTF_8));
        }
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + hash.getValue());
    }
}
