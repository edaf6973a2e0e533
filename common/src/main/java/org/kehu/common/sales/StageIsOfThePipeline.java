package org.kehu.common.sales;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** An opportunity stands in a stage of its own pipeline. */
public final class StageIsOfThePipeline implements RecordRule {

    @Override
    public String type() {
        return Opportunity.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        UUID id = after.require(Opportunity.STAGE);
        CrmRecord stage = facts.find(Stage.TYPE, id);
        boolean foreign = stage != null && !stage.belongsTo(after.require(Opportunity.PIPELINE));
        return foreign ? List.of(Violation.of(Opportunity.STAGE, "no_such_stage", id.toString())) : List.of();
    }
}
