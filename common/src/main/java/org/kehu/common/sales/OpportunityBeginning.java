package org.kehu.common.sales;

import java.util.UUID;
import org.kehu.common.command.Beginning;
import org.kehu.common.command.Facts;
import org.kehu.common.record.CrmRecord;

/** A new opportunity stands in the first open stage of its pipeline. */
public final class OpportunityBeginning implements Beginning {

    @Override
    public CrmRecord begin(CrmRecord fresh, Facts facts) {
        CrmRecord owned = Beginning.OWNED.begin(fresh, facts);
        UUID pipeline = owned.get(Opportunity.PIPELINE);
        if (pipeline == null || owned.get(Opportunity.STAGE) != null) {
            return owned;
        }
        CrmRecord stage = Stages.first(facts, pipeline, Stage.OPEN);
        CrmRecord placed = owned.with(Opportunity.STAGE, stage.id())
                .with(Opportunity.STATUS, Stage.OPEN)
                .with(Opportunity.ENTERED_STAGE_AT, facts.happenedAt());
        return placed.get(Opportunity.PROBABILITY) == null
                ? placed.with(Opportunity.PROBABILITY, stage.get(Stage.PROBABILITY))
                : placed;
    }
}
