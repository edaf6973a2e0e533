package org.kehu.client.service;

/** Whose word a new message is, and who may read it. */
enum Word {
    REPLY("TO_CUSTOMER"),
    NOTE("INTERNAL"),
    /** What the customer said on the phone. */
    HEARD("FROM_CUSTOMER");

    private final String direction;

    Word(String direction) {
        this.direction = direction;
    }

    /** As {@code TicketMessage.DIRECTION} has it. */
    String direction() {
        return direction;
    }

    String labelKey() {
        return "tickets.word." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
