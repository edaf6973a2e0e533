package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the dice fall, somebody asks within a minute. */
class PaceTest {
    @ParameterizedTest
    @CsvSource({"0, 55", "1, 40"})
    void nothingMakesAWaitLongerThanAMinute(double dice, long seconds) {
        Pace pace = new Pace(() -> dice);
        assertEquals(Duration.ofSeconds(seconds), pace.afterSuccess());
        for (int i = 0; i < 9; i++) {
            pace.afterFailure();
        }
        assertEquals(Duration.ofSeconds(seconds), pace.afterFailure());
    }
}
