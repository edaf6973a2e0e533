package org.kehu.client.service;

import java.time.Instant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.TicketMessage;

/** What stands in the conversation, in the order of time. */
sealed interface ConversationLine {
    Instant at();

    /** @param unsent the server has not taken it yet */
    record Message(CrmRecord message, boolean unsent) implements ConversationLine {
        @Override
        public Instant at() {
            return message.require(TicketMessage.SENT_AT);
        }
    }

    /** The ticket came into a state; known as far as the journal of this device reaches. */
    record Step(Instant at, String state, boolean unsent) implements ConversationLine {}
}
