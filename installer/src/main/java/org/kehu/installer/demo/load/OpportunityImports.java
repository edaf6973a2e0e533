package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.setup.ServerSetup;
import org.kehu.installer.demo.plan.DealStage;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.LossReason;
import org.kehu.installer.demo.plan.PlannedActivity;
import org.kehu.installer.demo.plan.PlannedOpportunity;
import org.kehu.installer.demo.plan.SourceKey;

/** Opportunities in the pipeline that every ledger begins with. */
final class OpportunityImports {
    private final DemoPlan plan;
    private final Desks desks;
    private final Map<SourceKey, Instant> lastContacts = new HashMap<>();

    OpportunityImports(DemoPlan plan, Desks desks) {
        this.plan = plan;
        this.desks = desks;
        for (PlannedActivity activity : plan.activities()) {
            lastContacts.merge(activity.about(), activity.started(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    Stream<ImportRecord> imports() {
        return plan.opportunities().stream().map(this::opportunity);
    }

    private ImportRecord opportunity(PlannedOpportunity deal) {
        LossReason reason = deal.lossReason();
        return Imports.of(
                deal.key(),
                placed(deal)
                        .with(Opportunity.TITLE, deal.name())
                        .with(Opportunity.CUSTOMER, Imports.id(deal.customer()))
                        .with(Opportunity.CONTACT, Imports.id(deal.contact()))
                        .with(Opportunity.AMOUNT, Imports.dollars(deal.amount()))
                        .with(Opportunity.EXPECTED_CLOSE, deal.expectedClose())
                        .with(Opportunity.ACTUAL_CLOSE, deal.actualClose())
                        .with(Opportunity.LOST_REASON, reason == null ? null : reason(reason))
                        .with(Opportunity.LOST_NOTES, deal.lossNotes())
                        .with(Opportunity.NEXT_STEP, deal.nextStep())
                        .with(Opportunity.OWNER, Imports.id(deal.owner()))
                        .with(Opportunity.DEPARTMENT, Imports.id(deal.department()))
                        .with(SystemFields.CREATED_AT, deal.created())
                        .with(SystemFields.CREATED_BY, Imports.id(deal.owner())));
    }

    private FieldValues placed(PlannedOpportunity deal) {
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.PIPELINE, ServerSetup.PIPELINE)
                .with(Opportunity.STAGE, ServerSetup.stage(stage(deal.stage())))
                .with(Opportunity.STATUS, status(deal.stage()))
                .with(Opportunity.ENTERED_STAGE_AT, entered(deal))
                .with(Opportunity.PROBABILITY, BigDecimal.valueOf(probability(deal.stage())));
    }

    /** A deal came into its stage when it was closed, or with the contact that brought it there. */
    private Instant entered(PlannedOpportunity deal) {
        return deal.actualClose() == null
                ? lastContacts.getOrDefault(deal.key(), deal.created())
                : desks.evening(deal.owner(), deal.actualClose());
    }

    private static String stage(DealStage stage) {
        return switch (stage) {
            case FIRST_CONTACT -> "contact";
            case NEEDS_ANALYSIS -> "needs";
            case PROPOSAL -> "proposal";
            case NEGOTIATION -> "negotiation";
            case WON -> "won";
            case LOST -> "lost";
        };
    }

    private static String status(DealStage stage) {
        return switch (stage) {
            case WON -> Stage.WON;
            case LOST -> Stage.LOST;
            default -> Stage.OPEN;
        };
    }

    /** Those of the stages. */
    private static long probability(DealStage stage) {
        return switch (stage) {
            case FIRST_CONTACT -> 10;
            case NEEDS_ANALYSIS -> 25;
            case PROPOSAL -> 50;
            case NEGOTIATION -> 75;
            case WON -> 100;
            case LOST -> 0;
        };
    }

    private static String reason(LossReason reason) {
        return switch (reason) {
            case PRICE, COMPETITOR, NO_NEED -> reason.name();
            case BUDGET -> "NO_BUDGET";
            case TIMING -> "POSTPONED";
            case QUALITY -> "OTHER";
        };
    }
}
