package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.installer.demo.plan.ActivityKind;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedActivity;
import org.kehu.installer.demo.plan.PlannedTask;
import org.kehu.installer.demo.plan.SourceKey;

/** What was done with customers, and what is to be done. */
record ActivityImports(DemoPlan plan, Desks desks) {

    Stream<ImportRecord> activities() {
        return plan.activities().stream().map(this::activity);
    }

    Stream<ImportRecord> tasks() {
        return plan.tasks().stream().map(this::task);
    }

    private ImportRecord activity(PlannedActivity activity) {
        boolean note = activity.kind() == ActivityKind.NOTE;
        return Imports.of(
                activity.key(),
                FieldValues.of(Activity.TYPE)
                        .with(Activity.CUSTOMER, Imports.id(activity.customer()))
                        .with(Activity.KIND, activity.kind().name())
                        .with(Activity.DIRECTION, note ? null : activity.inbound() ? "IN" : "OUT")
                        .with(Activity.SUBJECT, activity.subject())
                        .with(Activity.CONTENT, activity.content())
                        .with(Activity.STARTED_AT, activity.started())
                        .with(Activity.MINUTES, BigDecimal.valueOf(activity.minutes()))
                        .with(Activity.CONTACT, note ? null : Imports.id(activity.contact()))
                        .with(Activity.OPPORTUNITY, opportunity(activity.about()))
                        .with(Activity.NEXT_STEP, activity.nextStep())
                        .with(
                                Activity.NEXT_AT,
                                activity.nextOn() == null ? null : desks.morning(activity.owner(), activity.nextOn()))
                        .with(SystemFields.CREATED_AT, activity.started())
                        .with(SystemFields.CREATED_BY, Imports.id(activity.owner())));
    }

    private ImportRecord task(PlannedTask task) {
        return Imports.of(
                task.key(),
                FieldValues.of(Task.TYPE)
                        .with(Task.SUBJECT, task.subject())
                        .with(Task.DUE, task.due())
                        .with(Task.PRIORITY, task.priority().name())
                        .with(Task.STATE, task.done() == null ? Task.OPEN : Task.DONE)
                        .with(Task.DONE_AT, task.done())
                        .with(Task.CUSTOMER, Imports.id(task.customer()))
                        .with(Task.OPPORTUNITY, opportunity(task.about()))
                        .with(Task.OWNER, Imports.id(task.owner()))
                        .with(Task.DEPARTMENT, Imports.id(task.department()))
                        .with(SystemFields.CREATED_AT, task.created())
                        .with(SystemFields.CREATED_BY, Imports.id(task.owner())));
    }

    private static @Nullable UUID opportunity(SourceKey about) {
        return about.kind() == SourceKey.Kind.OPPORTUNITY ? Imports.id(about) : null;
    }
}
