package org.kehu.common.sales;

import java.util.ArrayList;
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

/** The deal is won: it enters the pipeline's won stage and is closed today. */
public record WinOpportunity(UUID opportunity) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Opportunity.TYPE, opportunity));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord deal = requireOpen(facts, opportunity);
        CrmRecord won = Stages.first(facts, deal.require(Opportunity.PIPELINE), Stage.WON);
        StageEntry.requireComplete(deal, won);
        List<RecordPatch> patches = new ArrayList<>();
        patches.add(StageEntry.move(facts, deal, won)
                .set(Opportunity.ACTUAL_CLOSE, facts.today())
                .done());
        patches.addAll(StageEntry.tasks(facts, deal, won));
        return Decision.accepted(patches);
    }

    /** @throws Refusal if the opportunity is in the bin or closed already */
    static CrmRecord requireOpen(Facts facts, UUID id) {
        CrmRecord deal = facts.get(Opportunity.TYPE, id);
        if (deal.isDeleted()) {
            throw new Refusal("record_deleted", Opportunity.TYPE.name(), Quoted.title(deal));
        }
        if (!Stage.OPEN.equals(deal.get(Opportunity.STATUS))) {
            throw new Refusal("opportunity_closed", Quoted.title(deal), new Quoted(deal, Opportunity.STATUS));
        }
        return deal;
    }
}
