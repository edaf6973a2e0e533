package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Actor;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.Ids;
import org.kehu.common.sync.MemoryClientStore;

class ProvisionalPrefixTest {
    private static final int DEVICES = 300;
    private static final String LAPTOP = Ids.named("laptop").toString();
    private static final UUID ANNA = Ids.named("anna");
    private static final UUID BEN = Ids.named("ben");

    @Test
    void twoPeopleOnOneDeviceHaveTheirOwn() {
        String anna = ProvisionalPrefix.of(new Actor(ANNA, LAPTOP), 1);
        assertNotEquals(anna, ProvisionalPrefix.of(new Actor(BEN, LAPTOP), 1));
        assertTrue(anna.matches("L[0-9A-HJKMNP-TV-Z]{4}"), anna);
    }

    @Test
    void aNewCacheHasItsOwnAndKeepsItOverRestarts() {
        Actor actor = new Actor(ANNA, LAPTOP);
        MemoryClientStore cache = new MemoryClientStore(Faults.NONE);
        String first = ProvisionalPrefix.of(cache, actor, () -> 7);
        assertEquals(first, ProvisionalPrefix.of(cache, actor, () -> 8));
        assertNotEquals(first, ProvisionalPrefix.of(new MemoryClientStore(Faults.NONE), actor, () -> -8));
    }

    @Test
    void threeHundredDevicesHaveTheirOwn() {
        long prefixes = IntStream.range(0, DEVICES)
                .mapToObj(i -> ProvisionalPrefix.of(
                        new Actor(ANNA, Ids.named("device " + i).toString()), 1))
                .distinct()
                .count();
        assertEquals(DEVICES, prefixes);
    }
}
