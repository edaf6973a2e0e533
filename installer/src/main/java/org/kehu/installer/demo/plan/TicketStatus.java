package org.kehu.installer.demo.plan;

/** How far a ticket is; only one that is new has no agent. */
public enum TicketStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    PENDING,
    RESOLVED,
    CLOSED;

    public boolean isSolved() {
        return this == RESOLVED || this == CLOSED;
    }
}
