package org.kehu.common.sales;

import java.util.ArrayList;
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
 * Moves an opportunity to another open stage of its pipeline and creates the stage's tasks. Out of a closed stage it reopens
 * the opportunity. Winning and losing are verbs of their own.
 */
public record MoveStage(UUID opportunity, UUID stage) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Opportunity.TYPE, opportunity));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(opportunity, FieldValues.of(Opportunity.TYPE).with(Opportunity.STAGE, stage));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord deal = facts.get(Opportunity.TYPE, opportunity);
        CrmRecord target = facts.find(Stage.TYPE, stage);
        if (deal.isDeleted()) {
            throw new Refusal("record_deleted", Opportunity.TYPE.name(), Quoted.title(deal));
        }
        if (target == null || !target.belongsTo(deal.require(Opportunity.PIPELINE))) {
            throw new Refusal("not_a_stage_of", stage.toString(), Stages.namesOfOpen(facts, deal));
        }
        if (!Stage.OPEN.equals(target.get(Stage.KIND))) {
            throw new Refusal("stage_needs_verb", Quoted.title(target));
        }
        if (target.id().equals(deal.get(Opportunity.STAGE))) {
            return Decision.accepted();
        }
        StageEntry.requireComplete(deal, target);
        RecordPatch.Draft move = StageEntry.move(facts, deal, target)
                .set(Opportunity.ACTUAL_CLOSE, null)
                .set(Opportunity.LOST_REASON, null)
                .set(Opportunity.LOST_NOTES, null);
        List<RecordPatch> patches = new ArrayList<>(List.of(move.done()));
        patches.addAll(StageEntry.tasks(facts, deal, target));
        return Decision.accepted(patches);
    }
}
