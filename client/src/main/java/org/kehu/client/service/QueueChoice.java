package org.kehu.client.service;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.service.Ticket;

/**
 * Which tickets are listed.
 *
 * @param queue the queue meant, null unless the kind is {@code QUEUE}
 */
record QueueChoice(Kind kind, @Nullable UUID queue) {
    static final QueueChoice MINE = new QueueChoice(Kind.MINE, null);

    enum Kind {
        MINE,
        UNASSIGNED,
        QUEUE,
        DUE_TODAY,
        WAITING,
        SOLVED_THIS_WEEK;

        /** Whether it stands among the queues, with its nearest due time, or among the views. */
        boolean isQueue() {
            return compareTo(QUEUE) <= 0;
        }
    }

    /** What the day and the person make of a choice. */
    record Here(UUID me, LocalDate today, ZoneId zone) {
        Instant dayBegins(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    static QueueChoice of(Kind kind) {
        return new QueueChoice(kind, null);
    }

    static QueueChoice queue(UUID id) {
        return new QueueChoice(Kind.QUEUE, id);
    }

    /** Ordered by due time, those without one last; solved ones by when they were solved. */
    RecordQuery query(Here here) {
        RecordQuery query = RecordQuery.of(Ticket.TYPE).where(filter(here));
        return kind == Kind.SOLVED_THIS_WEEK
                ? query.sortedBy(Sort.byDescending(Ticket.RESOLVED_AT))
                : query.sortedBy(Sort.by(Ticket.DUE_AT));
    }

    /** Those whose time runs. */
    RecordQuery running(Here here) {
        return query(here)
                .where(Filter.not(Filter.eq(Ticket.STATE, Ticket.PENDING)))
                .where(Filter.not(Filter.empty(Ticket.DUE_AT)))
                .limit(1);
    }

    private Filter filter(Here here) {
        Filter open = Filter.not(new Filter.In(Path.of(Ticket.STATE), java.util.Set.copyOf(Ticket.SETTLED)));
        return switch (kind) {
            case MINE -> Filter.and(Filter.eq(Ticket.OWNER, here.me()), open);
            case UNASSIGNED -> Filter.and(Filter.empty(Ticket.OWNER), open);
            case QUEUE -> Filter.and(Filter.eq(Ticket.QUEUE, java.util.Objects.requireNonNull(queue)), open);
            case DUE_TODAY ->
                Filter.and(
                        open,
                        Filter.compare(
                                Ticket.DUE_AT,
                                Operator.LT,
                                here.dayBegins(here.today().plusDays(1))));
            case WAITING -> Filter.eq(Ticket.STATE, Ticket.PENDING);
            case SOLVED_THIS_WEEK ->
                Filter.compare(
                        Ticket.RESOLVED_AT,
                        Operator.GE,
                        here.dayBegins(here.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        };
    }
}
