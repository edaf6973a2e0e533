package org.kehu.common.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.ScopeFields;

/**
 * Takes a customer out of its pool and makes the giver its owner. Of two who pick the same one, apart from each other, the
 * first at the server gets it; the other is told that it is in no pool any more, although he may not see it now.
 */
public record PickCustomer(UUID customer) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.lock(Customer.TYPE, customer));
    }

    /** The giver himself: two picks of his at the same time are counted one after the other. */
    @Override
    public Set<RecordRef> locks(UUID giver) {
        return Set.of(new RecordRef(User.TYPE.name(), giver));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.find(Customer.TYPE, customer);
        UUID me = facts.actor().user();
        if (found == null || !facts.access().may(RecordAction.READ, Customer.TYPE, found)) {
            throw new Refusal("not_in_a_pool");
        }
        UUID owner = found.get(Customer.OWNER);
        if (me.equals(owner)) {
            return Decision.accepted();
        }
        if (owner != null) {
            CrmRecord other = facts.find(User.TYPE, owner);
            throw new Refusal("customer_picked", Quoted.title(found), other == null ? "–" : Quoted.title(other));
        }
        if (!facts.access().holds(ScopeFields.pool(found.get(Customer.POOL)))) {
            throw new Refusal("pool_not_served", Quoted.title(found));
        }
        new PickLimits(facts).check(found);
        return Decision.accepted(RecordPatch.update(found)
                .set(Customer.OWNER, me)
                .set(Customer.DEPARTMENT, facts.departmentOf(me))
                .set(Customer.POOL, null)
                .set(Customer.PICKED_BY, me)
                .set(Customer.PICKED_FROM, found.get(Customer.POOL))
                .set(Customer.PICKED_AT, facts.happenedAt())
                .done());
    }
}
