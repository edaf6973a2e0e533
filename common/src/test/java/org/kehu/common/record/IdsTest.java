package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class IdsTest {

    @Property
    void laterIdsSortAfterEarlierOnes(
            @ForAll @LongRange(min = 0, max = 1L << 46) long millis, @ForAll long high, @ForAll long low) {
        UUID earlier = Ids.timeOrdered(millis, high, low);
        UUID later = Ids.timeOrdered(millis + 1, ~high, ~low);
        assertTrue(earlier.toString().compareTo(later.toString()) < 0);
        assertEquals(7, earlier.version());
        assertEquals(2, earlier.variant());
    }

    @Property
    void whatIsMadeFromTheSameIsTheSameAndSortsBesideItsCommand(
            @ForAll @LongRange(min = 0, max = 1L << 46) long millis, @ForAll long bits, @ForAll String key) {
        UUID command = Ids.timeOrdered(millis, bits, bits);
        UUID made = Ids.derived(command, "line", key);
        assertEquals(made, Ids.derived(command, "line", key));
        assertEquals(8, made.version());
        assertEquals(2, made.variant());
        assertEquals(command.getMostSignificantBits() >>> 16, made.getMostSignificantBits() >>> 16);
    }

    @Property
    void whatIsMadeFromOtherPartsIsAnother(@ForAll String one, @ForAll String other) {
        UUID command = new UUID(7, 7);
        assertNotEquals(Ids.derived(command, one, other), Ids.derived(command, one + other));
        assertNotEquals(Ids.derived(command, one), Ids.derived(command, one, ""));
    }
}
