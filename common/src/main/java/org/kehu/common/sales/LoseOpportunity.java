package org.kehu.common.sales;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;

/** The deal is lost, and why. */
public record LoseOpportunity(
        UUID opportunity, String reason, @Nullable String notes) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Opportunity.TYPE, opportunity));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        FieldValues values = FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.LOST_REASON, reason)
                .with(Opportunity.LOST_NOTES, notes);
        return new GivenValues(opportunity, values);
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord deal = WinOpportunity.requireOpen(facts, opportunity);
        if (reason.isBlank()) {
            throw new Refusal(Reason.of(Opportunity.TYPE, Opportunity.LOST_REASON, "required"));
        }
        CrmRecord lost = Stages.first(facts, deal.require(Opportunity.PIPELINE), Stage.LOST);
        return Decision.accepted(StageEntry.move(facts, deal, lost)
                .set(Opportunity.LOST_REASON, reason)
                .set(Opportunity.LOST_NOTES, notes)
                .set(Opportunity.ACTUAL_CLOSE, facts.today())
                .done());
    }
}
