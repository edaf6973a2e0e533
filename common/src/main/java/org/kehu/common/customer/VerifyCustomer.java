package org.kehu.common.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Somebody has looked whether what is known of a customer is still true, and it is. What comes late, from a device that was offline, moves nothing back. */
public record VerifyCustomer(UUID customer) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Customer.TYPE.name(), Quoted.title(found));
        }
        Instant last = found.get(Customer.LAST_VERIFIED_AT);
        if (last != null && !facts.happenedAt().isAfter(last)) {
            return Decision.accepted();
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Customer.LAST_VERIFIED_AT, facts.happenedAt())
                .done());
    }
}
