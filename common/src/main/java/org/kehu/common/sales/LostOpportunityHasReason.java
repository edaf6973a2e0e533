package org.kehu.common.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Whoever loses a deal says why. */
public final class LostOpportunityHasReason implements RecordRule {

    @Override
    public String type() {
        return Opportunity.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        boolean silent = Stage.LOST.equals(after.get(Opportunity.STATUS)) && after.get(Opportunity.LOST_REASON) == null;
        return silent ? List.of(Violation.of(Opportunity.LOST_REASON, "required")) : List.of();
    }
}
