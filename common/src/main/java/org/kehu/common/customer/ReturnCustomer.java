package org.kehu.common.customer;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Gives a customer into a pool: its owner does, or whoever may assign owners, who may also move it from one pool to another.
 * No department sees it there, only those who serve the pool.
 *
 * @param reason in the giver's words
 */
public record ReturnCustomer(UUID customer, UUID pool, String reason) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        FieldValues values =
                FieldValues.of(Customer.TYPE).with(Customer.POOL, pool).with(Customer.POOL_REASON, reason);
        return new GivenValues(customer, values);
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Customer.TYPE, customer);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Customer.TYPE.name(), Quoted.title(found));
        }
        if (reason.isBlank()) {
            throw new Refusal(Customer.TYPE, Customer.POOL_REASON, "required");
        }
        if (pool.equals(found.get(Customer.POOL))) {
            return Decision.accepted();
        }
        UUID owner = found.get(Customer.OWNER);
        RecordPatch.Draft patch = RecordPatch.update(found)
                .set(Customer.OWNER, null)
                .set(Customer.DEPARTMENT, null)
                .set(Customer.POOL, pool)
                .set(Customer.POOL_REASON, reason.strip())
                .set(Customer.POOL_CAUSE, Customer.RETURNED)
                .set(Customer.POOLED_AT, facts.happenedAt());
        if (owner != null) {
            patch.set(Customer.FORMER_OWNER, owner);
        }
        return Decision.accepted(patch.done());
    }
}
