package org.kehu.installer.demo.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket with its conversation in time order; the customer's first message opens it. */
public record PlannedTicket(
        SourceKey key,
        String subject,
        TicketKind kind,
        TicketQueue queue,
        Priority priority,
        TicketStatus status,
        SourceKey customer,
        SourceKey contact,
        @Nullable SourceKey order,
        @Nullable SourceKey assignee,
        @Nullable String resolution,
        List<Message> messages,
        SourceKey owner,
        SourceKey department,
        Instant created,
        @Nullable Instant solved) {

    public PlannedTicket {
        messages = List.copyOf(messages);
    }

    /** One message: from the customer, or from an agent to the customer or to colleagues. */
    public record Message(
            SourceKey key, Author author, @Nullable SourceKey agent, Instant at, String text) {}

    /** Who a message is from, and so who may read it. */
    public enum Author {
        CUSTOMER,
        AGENT_PUBLIC,
        AGENT_INTERNAL
    }
}
