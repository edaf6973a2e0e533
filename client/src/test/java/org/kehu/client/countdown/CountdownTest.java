package org.kehu.client.countdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kehu.client.control.Tone;
import org.kehu.common.label.Formats;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.SystemFields;
import org.kehu.common.service.Ticket;

class CountdownTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Formats FORMATS =
            new Formats(Labels.of(Language.ENGLISH), ZoneOffset.UTC, InstantSource.fixed(NOW));

    private static CrmRecord ticket(String state, Duration left, Duration sinceCreated) {
        return CrmRecord.blank(Ticket.TYPE, Ids.named("ticket"))
                .with(Ticket.STATE, state)
                .with(SystemFields.CREATED_AT, NOW.minus(sinceCreated))
                .with(Ticket.DUE_AT, NOW.plus(left));
    }

    private static Countdown of(String state, Duration left) {
        return Countdown.of(ticket(state, left, Duration.ofHours(1)), NOW);
    }

    @Test
    void muchTimeIsGreen() {
        Countdown countdown = of(Ticket.NEW, Duration.ofHours(2).plusSeconds(7));
        assertEquals(Tone.OK, countdown.tone());
        assertEquals("2:00:07 left", countdown.text(FORMATS));
    }

    @Test
    void fourFifthsGoneIsAmber() {
        CrmRecord ticket = ticket(Ticket.ASSIGNED, Duration.ofMinutes(60), Duration.ofHours(4));
        assertEquals(Tone.WARN, Countdown.of(ticket, NOW).tone());
    }

    @Test
    void theLastQuarterOfAnHourAndWhatIsOverAreRed() {
        assertEquals(Tone.BAD, of(Ticket.NEW, Duration.ofMinutes(15)).tone());
        Countdown over = of(Ticket.IN_PROGRESS, Duration.ofMinutes(-26));
        assertEquals(Tone.BAD, over.tone());
        assertEquals("over by 0:26:00", over.text(FORMATS));
    }

    @Test
    void whileTheCustomerHasTheWordNothingCounts() {
        Countdown paused = of(Ticket.PENDING, Duration.ofMinutes(-26));
        assertEquals(Tone.PLAIN, paused.tone());
        assertEquals("paused, waiting for customer", paused.text(FORMATS));
    }

    @Test
    void manyHoursAreDays() {
        assertEquals("3 days left", of(Ticket.NEW, Duration.ofDays(3)).text(FORMATS));
    }
}
