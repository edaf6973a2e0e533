package org.kehu.client.service;

import java.util.Map;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.service.Ticket;

/** Priority and state as pills. */
final class TicketBadges {
    private static final Map<String, Tone> PRIORITIES = Map.of("HIGH", Tone.WARN, "URGENT", Tone.BAD);
    private static final Map<String, Tone> STATES = Map.of(
            Ticket.NEW, Tone.RING,
            Ticket.ASSIGNED, Tone.RING,
            Ticket.IN_PROGRESS, Tone.INFO,
            Ticket.REOPENED, Tone.WARN,
            Ticket.RESOLVED, Tone.OK);

    private TicketBadges() {}

    /** Only high and urgent have one. */
    static void priority(Badge badge, RecordDesk desk, CrmRecord ticket) {
        Tone tone = PRIORITIES.get(ticket.require(Ticket.PRIORITY));
        badge.setVisible(tone != null);
        badge.setManaged(tone != null);
        badge.setText(option(desk, ticket, Ticket.PRIORITY));
        badge.setTone(tone == null ? Tone.PLAIN : tone);
    }

    static void state(Badge badge, RecordDesk desk, CrmRecord ticket) {
        badge.setText(option(desk, ticket, Ticket.STATE));
        badge.setTone(STATES.getOrDefault(ticket.require(Ticket.STATE), Tone.PLAIN));
    }

    static String option(RecordDesk desk, CrmRecord ticket, Field<String> field) {
        return desk.labels().option(Ticket.TYPE, field, ticket.require(field));
    }
}
