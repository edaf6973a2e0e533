package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncStateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {-3650, -1, 1, 3650})
    void clocksThatAreDaysApartAreTold(long days) {
        assertTrue(SyncState.NEW.heard(NOW, NOW.plus(Duration.ofDays(days))).isSkewed());
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 0, 5})
    void clocksThatAreMinutesApartAreNot(long minutes) {
        assertFalse(
                SyncState.NEW.heard(NOW, NOW.plus(Duration.ofMinutes(minutes))).isSkewed());
    }

    @Test
    void nothingIsSaidBeforeTheFirstContact() {
        assertFalse(SyncState.NEW.isSkewed());
    }

    @Test
    void theServersTimeGoesOnWithThisMachinesClockThoughThatIsYearsOff() {
        Instant local = NOW.minus(Duration.ofDays(3650));
        SyncState state = SyncState.NEW.heard(NOW, local);
        assertEquals(NOW.plusSeconds(60), state.guess(local.plusSeconds(60)));
        assertEquals(NOW, state.guess(local.minusSeconds(60)));
    }
}
