package org.kehu.client.countdown;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Tone;
import org.kehu.common.label.Formats;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.service.Ticket;

/**
 * How a ticket stands to its due time at one moment.
 *
 * @param time left, or over; zero where nothing is counted
 */
public record Countdown(Kind kind, Duration time) {
    private static final Duration LAST = Duration.ofMinutes(15);
    private static final int LONG_HOURS = 48;

    public enum Kind {
        /** It has no due time. */
        NONE,
        LEFT,
        /** Four fifths of the time are gone. */
        NEAR,
        /** The last quarter of an hour. */
        LAST,
        OVER,
        /** The customer has the word. */
        PAUSED,
        SETTLED
    }

    public static Countdown of(CrmRecord ticket, Instant now) {
        String state = ticket.require(Ticket.STATE);
        if (Ticket.SETTLED.contains(state)) {
            return still(Kind.SETTLED);
        }
        if (Ticket.PENDING.equals(state)) {
            return still(Kind.PAUSED);
        }
        Instant due = ticket.get(Ticket.DUE_AT);
        return due == null ? still(Kind.NONE) : counted(due, ticket.get(SystemFields.CREATED_AT), now);
    }

    private static Countdown still(Kind kind) {
        return new Countdown(kind, Duration.ZERO);
    }

    private static Countdown counted(Instant due, @Nullable Instant begun, Instant now) {
        Duration left = Duration.between(now, due);
        if (left.isNegative()) {
            return new Countdown(Kind.OVER, left.negated());
        }
        if (left.compareTo(LAST) <= 0) {
            return new Countdown(Kind.LAST, left);
        }
        boolean near = begun != null && left.multipliedBy(5).compareTo(Duration.between(begun, due)) <= 0;
        return new Countdown(near ? Kind.NEAR : Kind.LEFT, left);
    }

    public boolean runs() {
        return kind == Kind.LEFT || kind == Kind.NEAR || kind == Kind.LAST || kind == Kind.OVER;
    }

    public Tone tone() {
        return switch (kind) {
            case LEFT -> Tone.OK;
            case NEAR -> Tone.WARN;
            case LAST, OVER -> Tone.BAD;
            case NONE, PAUSED, SETTLED -> Tone.PLAIN;
        };
    }

    public String text(Formats formats) {
        return switch (kind) {
            case LEFT, NEAR, LAST -> formats.labels().text("tickets.left", clock(formats));
            case OVER -> formats.labels().text("tickets.over", clock(formats));
            case NONE -> formats.labels().text("tickets.no.due");
            case PAUSED -> formats.labels().text("tickets.paused");
            case SETTLED -> formats.labels().text("tickets.settled");
        };
    }

    private String clock(Formats formats) {
        if (time.toHours() >= LONG_HOURS) {
            return formats.labels().text("tickets.days", time.toDays());
        }
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
