package org.kehu.installer.demo.plan;

/** What a ticket is about. */
public enum TicketKind {
    QUESTION,
    COMPLAINT,
    REQUEST
}
