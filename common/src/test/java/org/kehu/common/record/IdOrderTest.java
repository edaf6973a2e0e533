package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdOrderTest {
    private static final List<UUID> IDS = List.of(
            new UUID(0, 0),
            new UUID(0, -1),
            new UUID(1, 5),
            new UUID(Long.MAX_VALUE, Long.MIN_VALUE),
            new UUID(Long.MIN_VALUE, 0),
            new UUID(-1, Long.MAX_VALUE),
            new UUID(-1, -1));

    @Test
    void idsAreInTheOrderOfTheirText() {
        for (UUID one : IDS) {
            for (UUID other : IDS) {
                int text = Integer.signum(one.toString().compareTo(other.toString()));
                assertEquals(text, Integer.signum(Ids.compare(one, other)), one + " " + other);
            }
        }
    }
}
