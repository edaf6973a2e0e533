package org.kehu.common.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Every customer is somebody's or in a pool, never both and never neither. */
public final class CustomerIsOwnedOrPooled implements RecordRule {

    @Override
    public String type() {
        return Customer.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        boolean owned = after.get(Customer.OWNER) != null;
        boolean pooled = after.get(Customer.POOL) != null;
        if (owned && pooled) {
            return List.of(Violation.of(Customer.POOL, "owned_and_pooled"));
        }
        return owned || pooled ? List.of() : List.of(Violation.of(Customer.OWNER, "owner_or_pool"));
    }
}
