package org.kehu.common.service;

import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A word of the conversation: from the customer, to the customer, or among ourselves. */
public final class TicketMessage {
    public static final Field<UUID> TICKET = Field.link("ticket", "ticket").required();
    public static final Field<String> BODY = Field.longText("body").required();
    public static final Field<String> DIRECTION = Field.choice("direction", "FROM_CUSTOMER", "TO_CUSTOMER", "INTERNAL")
            .required();
    public static final Field<String> CHANNEL = Field.choice("channel", "MAIL", "PHONE", "WEB", "OTHER");
    public static final Field<String> AUTHOR = Field.text("author");
    public static final Field<Instant> SENT_AT = Field.instant("sentAt").required();
    public static final RecordType TYPE = RecordType.of(
                    "ticketMessage", AUTHOR, TICKET, BODY, DIRECTION, CHANNEL, AUTHOR, SENT_AT)
            .childOf(TICKET);

    private TicketMessage() {}
}
