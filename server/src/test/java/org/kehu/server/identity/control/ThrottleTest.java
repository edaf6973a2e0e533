package org.kehu.server.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.server.records.control.StoreDatabase;

class ThrottleTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private StoreDatabase database;
    private Throttle throttle;
    private Throttle otherNode;

    @BeforeEach
    void open() throws SQLException {
        database = StoreDatabase.h2();
        throttle = new Throttle(new SignInFailures(database.source()), () -> now);
        otherNode = new Throttle(new SignInFailures(database.source()), () -> now);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

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
    void nodesCountTogether() {
        fail(3);
        for (int i = 0; i < 3; i++) {
            otherNode.failed("anna", "1.2.3.4");
        }
        assertEquals(Duration.ofSeconds(2), wait("anna", "1.2.3.4"));
        assertEquals(Duration.ofSeconds(2), otherNode.waitFor("anna", "1.2.3.4"));
    }

    @Test
    void eachOfManyAtOnceIsCounted() {
        IntStream.range(0, 12).parallel().forEach(i -> (i % 2 == 0 ? throttle : otherNode).failed("anna", "1.2.3.4"));
        assertEquals(Duration.ofSeconds(128), wait("anna", "1.2.3.4"));
    }

    @Test
    void anHourAfterTheLastFailureAllIsForgotten() {
        fail(20);
        now = now.plus(Duration.ofMinutes(61));
        throttle.failed("ben", "1.2.3.4");
        fail(5);
        assertEquals(Duration.ZERO, wait("anna", "1.2.3.4"));
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
