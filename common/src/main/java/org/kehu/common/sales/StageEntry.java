package org.kehu.common.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;

/** What happens when an opportunity enters a stage, whichever verb brings it there. */
final class StageEntry {
    private StageEntry() {}

    /** @throws Refusal naming the first field that the stage requires and the opportunity lacks */
    static void requireComplete(CrmRecord opportunity, CrmRecord stage) {
        for (String name : stage.members(Stage.REQUIRES)) {
            Field<?> field = Opportunity.TYPE.field(name);
            if (opportunity.get(field) == null) {
                throw new Refusal(Opportunity.TYPE, field, "required_by_stage", Quoted.title(stage));
            }
        }
    }

    /** The opportunity in its new stage; other fields may be added. */
    static RecordPatch.Draft move(Facts facts, CrmRecord opportunity, CrmRecord stage) {
        return RecordPatch.update(opportunity)
                .set(Opportunity.STAGE, stage.id())
                .set(Opportunity.STATUS, stage.require(Stage.KIND))
                .set(Opportunity.PROBABILITY, stage.require(Stage.PROBABILITY))
                .set(Opportunity.ENTERED_STAGE_AT, facts.happenedAt());
    }

    /**
     * The tasks that the stage creates. Their ids derive from the command and the template, so both sides create the same
     * ones, once.
     */
    static List<RecordPatch> tasks(Facts facts, CrmRecord opportunity, CrmRecord stage) {
        List<RecordPatch> tasks = new ArrayList<>();
        for (CrmRecord template : facts.configuration(TaskTemplate.TYPE)) {
            if (template.belongsTo(stage.id())) {
                tasks.add(task(facts, opportunity, template));
            }
        }
        return tasks;
    }

    private static RecordPatch task(Facts facts, CrmRecord opportunity, CrmRecord template) {
        UUID owner = opportunity.require(Opportunity.OWNER);
        BigDecimal days = Objects.requireNonNullElse(template.get(TaskTemplate.DAYS), BigDecimal.ZERO);
        LocalDate due = facts.today().plusDays(days.longValue());
        return RecordPatch.create(Task.TYPE, facts.id("task", template.id().toString()))
                .set(Task.SUBJECT, template.require(TaskTemplate.SUBJECT))
                .set(Task.KIND, template.require(TaskTemplate.KIND))
                .set(Task.DUE, due)
                .set(Task.CUSTOMER, opportunity.get(Opportunity.CUSTOMER))
                .set(Task.OPPORTUNITY, opportunity.id())
                .set(Task.OWNER, owner)
                .set(Task.DEPARTMENT, facts.departmentOf(owner))
                .done();
    }
}
