package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.record.BadValue;

class BlurredSetTest {
    private static final int TRIED = 200_000;

    private static long[] hashes(int seed, int many) {
        return new Random(seed).longs(many).toArray();
    }

    private static double wrong(BlurredSet set) {
        long said = Arrays.stream(hashes(7, TRIED)).filter(set::mayHave).count();
        return (double) said / TRIED;
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 1_000, 1_400, 30_000, 100_000})
    void everyKeyIsInItAndOneInFiftyToOneInTwentyFourOfTheOthers(int many) {
        long[] keys = hashes(many, many);
        BlurredSet set = BlurredSet.of(keys, many);
        assertTrue(LongStream.of(keys).allMatch(set::mayHave));
        double wrong = wrong(set);
        assertTrue(wrong > 0.0185 && wrong < 0.0425, () -> "says " + wrong + " of what nobody has");
    }

    @Test
    void anOlderOneBesideANewerOneThinsOutNothing() {
        long[] keys = hashes(1, 50_000);
        BlurredSet older = BlurredSet.of(keys, 40_000);
        BlurredSet newer = BlurredSet.of(keys, 50_000);
        assertTrue(older.bits() < newer.bits());
        long both = Arrays.stream(hashes(7, TRIED))
                .filter(older::mayHave)
                .filter(newer::mayHave)
                .count();
        assertTrue((double) both / TRIED > 0.0185 * 3 / 4, () -> both + " of " + TRIED);
    }

    @Test
    void aByteOrSoForAKeyOnTheWireAndSixInMemory() {
        long[] keys = hashes(3, 100_000);
        BlurredSet set = BlurredSet.of(keys, keys.length);
        byte[] packed = set.packed();
        assertTrue(packed.length < 1.3 * keys.length, () -> packed.length + " bytes");
        assertTrue((1L << set.bits()) / Byte.SIZE <= 6L * keys.length);
        BlurredSet again = BlurredSet.unpacked(set.bits(), packed);
        assertTrue(LongStream.of(keys).allMatch(again::mayHave));
        assertEquals(wrong(set), wrong(again));
    }

    @Test
    void whatRepeatsItselfCountsOnceAndNothingIsInNothing() {
        long[] thrice = LongStream.of(hashes(1, 100))
                .flatMap(one -> LongStream.of(one, one, one))
                .toArray();
        assertEquals(
                BlurredSet.of(hashes(1, 100), 100).bits(),
                BlurredSet.of(thrice, 300).bits());
        BlurredSet none = BlurredSet.of(new long[0], 0);
        assertEquals(0, wrong(none));
        assertFalse(BlurredSet.unpacked(0, none.packed()).mayHave(1));
        BlurredSet one = BlurredSet.of(new long[] {-1}, 1);
        assertTrue(BlurredSet.unpacked(one.bits(), one.packed()).mayHave(-1));
    }

    @Test
    void whatIsNoneIsRefusedAndTakesNoMemory() {
        for (int bits : new int[] {-1, 1, 31, 40, 64}) {
            assertThrows(BadValue.class, () -> BlurredSet.unpacked(bits, new byte[] {(byte) 0x80}), () -> "" + bits);
        }
        byte[] still = {1, 0};
        byte[] beyond = {1, 127};
        byte[] cut = {1, (byte) 0xFF};
        for (byte[] packed : new byte[][] {still, beyond, cut}) {
            assertThrows(BadValue.class, () -> BlurredSet.unpacked(6, packed), () -> Arrays.toString(packed));
        }
        assertThrows(BadValue.class, () -> BlurredSet.unpacked(31, new byte[1_000]));
        assertThrows(BadValue.class, () -> BlurredSet.unpacked(0, new byte[1]));
    }
}
