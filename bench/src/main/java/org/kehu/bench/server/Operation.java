package org.kehu.bench.server;

import org.kehu.bench.table.Goal;

/** What the clients do, and what it may cost. */
public enum Operation {
    READ("read one customer", 1.5, Peer.tryton(23)),
    READ_WITH_CONTACTS("read a customer, then its contacts (two requests)", 1.5, Peer.tryton(23)),
    FIRST_PAGE("first page of 50 by name", 1.5, Peer.tryton(20)),
    DEEP_PAGE("page 1,000 of 50 by name (keyset)", 1.5, Peer.tryton(78)),
    SEARCH("search a part of a name", 0, Peer.tryton(103)),
    CREATE("create a customer with address and phone", 1.7, Peer.tryton(69)),
    MOVE("move an opportunity's stage", 1.7, Peer.tryton(24)),
    TICKET_READ("read a ticket, then its messages (two requests)", 1.5, Peer.requestTracker(48)),
    TICKET_QUEUE("first 50 new tickets of a queue", 1.5, Peer.requestTracker(52)),
    TICKET_SEARCH("search a part of a ticket's subject", 0, Peer.requestTracker(66)),
    TICKET_CREATE("create a ticket", 1.7, Peer.requestTracker(261)),
    TICKET_STATUS("change a ticket's state", 1.7, Peer.requestTracker(26)),
    MIXED("mixed: 16 of 20 read, 4 write", 0, Peer.tryton(48));

    private static final double SEARCH_MILLIS = 3;
    private static final double TRYTON_SHARE = 25;

    private static final Operation[] MIX = {
        READ,
        READ,
        READ,
        READ,
        READ,
        READ,
        READ,
        READ,
        FIRST_PAGE,
        FIRST_PAGE,
        FIRST_PAGE,
        SEARCH,
        SEARCH,
        SEARCH,
        SEARCH,
        DEEP_PAGE,
        CREATE,
        MOVE,
        MOVE,
        MOVE
    };

    private final String label;
    private final double times;
    private final Peer peer;

    Operation(String label, double times, Peer peer) {
        this.label = label;
        this.times = times;
        this.peer = peer;
    }

    public String label() {
        return label;
    }

    Peer peer() {
        return peer;
    }

    /** Searching and the mix have a goal of their own: a plain scan is no floor for them. */
    boolean hasFloor() {
        return times > 0;
    }

    /** @param floor CPU milliseconds; not looked at where there is no floor */
    Goal goal(double floor) {
        if (hasFloor()) {
            return Goal.times(times, floor);
        }
        return Goal.atMost(this == MIXED ? peer.millis() / TRYTON_SHARE : SEARCH_MILLIS, "ms");
    }

    /** What comes at this turn; itself unless it is a mix. */
    Operation drawn(int turn) {
        return this == MIXED ? MIX[turn % MIX.length] : this;
    }

    boolean isRead() {
        return this != CREATE && this != MOVE && this != TICKET_CREATE && this != TICKET_STATUS && this != MIXED;
    }
}
