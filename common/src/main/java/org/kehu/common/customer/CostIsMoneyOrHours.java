package org.kehu.common.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** What was put into a customer is money, hours, or both. */
public final class CostIsMoneyOrHours implements RecordRule {

    @Override
    public String type() {
        return ServiceCost.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        boolean any = after.get(ServiceCost.AMOUNT) != null || after.get(ServiceCost.HOURS) != null;
        return any ? List.of() : List.of(Violation.of(ServiceCost.AMOUNT, "cost_without_value"));
    }
}
