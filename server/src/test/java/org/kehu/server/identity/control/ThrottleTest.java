package org.kehu.server.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    void fiveFailuresAreFree() {
        fail(5);
        assertEquals(Duration.ZERO, wait("anna", "1.2.3.4"));
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(6);
        assertEquals(Duration.ofSeconds(2), wait("anna", "1.2.3.4"));
        fail(1);
        assertEquals(Duration.ofSeconds(4), wait("anna", "1.2.3.4"));
        fail(100);
        assertEquals(Duration.ofMinutes(5), wait("anna", "1.2.3.4"));
    }

    @Test
    void waitingOpensAgain() {
        fail(6);
        now = now.plusSeconds(2);
        assertEquals(Duration.ZERO, wait("anna", "1.2.3.4"));
    }

    @Test
    void othersDoNotWait() {
        fail(20);
        assertEquals(Duration.ZERO, wait("anna", "5.6.7.8"));
        assertEquals(Duration.ZERO, wait("ben", "1.2.3.4"));
    }

    @Test
    void successForgets() {
        fail(6);
        throttle.succeeded("anna", "1.2.3.4");
        assertEquals(Duration.ZERO, wait("anna", "1.2.3.4"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("anna", "1.2.3.4");
        }
    }

    private Duration wait(String login, String address) {
        return throttle.waitFor(login, address);
    }
}
