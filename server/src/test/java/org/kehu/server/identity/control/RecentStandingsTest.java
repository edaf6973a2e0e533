package org.kehu.server.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentStandingsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final UUID SESSION = UUID.randomUUID();
    private static final Standing OPEN = new Standing(false, false, Instant.MAX, null);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final RecentStandings standings = new RecentStandings(nanos::get);

    @Test
    void standingIsReadOnceASecond() {
        ask();
        nanos.addAndGet(SECOND - 1);
        assertEquals(OPEN, ask());
        assertEquals(1, reads.get());
        nanos.addAndGet(1);
        ask();
        assertEquals(2, reads.get());
    }

    @Test
    void sessionsStandEachForItself() {
        ask();
        assertEquals(Standing.NONE, standings.of(UUID.randomUUID(), () -> Standing.NONE));
        assertEquals(OPEN, ask());
    }

    @Test
    void changeIsSeenAtTheNextCall() {
        ask();
        standings.forget();
        assertEquals(Standing.NONE, standings.of(SESSION, () -> Standing.NONE));
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        standings.of(SESSION, () -> {
            standings.forget();
            return OPEN;
        });
        assertEquals(Standing.NONE, standings.of(SESSION, () -> Standing.NONE));
    }

    @Test
    void whatIsReadAnewIsKept() {
        standings.of(SESSION, () -> Standing.NONE);
        assertEquals(OPEN, standings.anew(SESSION, () -> OPEN));
        assertEquals(OPEN, standings.of(SESSION, () -> Standing.NONE));
    }

    private Standing ask() {
        Supplier<Standing> read = () -> {
            reads.incrementAndGet();
            return OPEN;
        };
        return standings.of(SESSION, read);
    }
}
