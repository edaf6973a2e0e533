package org.kehu.common.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Labels;
import org.kehu.common.record.Ids;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.TaskTemplate;

/** The pipeline that a new ledger begins with: four open stages, won and lost, each with the tasks that usually follow. */
final class StartPipeline {
    private static final List<StartStage> STAGES = List.of(
            new StartStage("contact", Stage.OPEN, 10, 14, Set.of(), List.of(new StartTask("introduce", "CALL", 1))),
            new StartStage("needs", Stage.OPEN, 25, 21, Set.of(), List.of(new StartTask("needs", "VISIT", 3))),
            new StartStage(
                    "proposal",
                    Stage.OPEN,
                    50,
                    21,
                    Set.of("amount", "expectedClose"),
                    List.of(new StartTask("quote", "QUOTE", 2), new StartTask("ask", "CALL", 7))),
            new StartStage(
                    "negotiation",
                    Stage.OPEN,
                    75,
                    30,
                    Set.of("amount", "expectedClose"),
                    List.of(new StartTask("contract", "CONTRACT", 3))),
            new StartStage("won", Stage.WON, 100, 0, Set.of("amount"), List.of(new StartTask("thank", "CALL", 2))),
            new StartStage("lost", Stage.LOST, 0, 0, Set.of(), List.of()));

    private StartPipeline() {}

    /** @param mostDays 0 where a stay has no limit */
    private record StartStage(
            String key, String kind, int probability, int mostDays, Set<String> requires, List<StartTask> tasks) {
        UUID id() {
            return ServerSetup.stage(key);
        }
    }

    private record StartTask(String key, String kind, int days) {}

    static List<SetupRecord> records(Labels labels) {
        List<SetupRecord> records = new ArrayList<>();
        records.add(new SetupRecord(
                ServerSetup.PIPELINE,
                FieldValues.of(Pipeline.TYPE)
                        .with(Pipeline.NAME, labels.text("setup.pipeline"))
                        .with(Pipeline.POSITION, BigDecimal.ONE)));
        for (int i = 0; i < STAGES.size(); i++) {
            StartStage stage = STAGES.get(i);
            records.add(stage(labels, stage, i + 1));
            stage.tasks().forEach(task -> records.add(template(labels, stage, task)));
        }
        return records;
    }

    private static SetupRecord stage(Labels labels, StartStage stage, int position) {
        FieldValues values = FieldValues.of(Stage.TYPE)
                .with(Stage.PIPELINE, ServerSetup.PIPELINE)
                .with(Stage.NAME, labels.text("setup.stage." + stage.key()))
                .with(Stage.POSITION, BigDecimal.valueOf(position))
                .with(Stage.KIND, stage.kind())
                .with(Stage.PROBABILITY, BigDecimal.valueOf(stage.probability()))
                .with(Stage.REQUIRES, stage.requires());
        boolean limited = stage.mostDays() > 0;
        return new SetupRecord(
                stage.id(), limited ? values.with(Stage.MOST_DAYS, BigDecimal.valueOf(stage.mostDays())) : values);
    }

    private static SetupRecord template(Labels labels, StartStage stage, StartTask task) {
        return new SetupRecord(
                Ids.named("setup/taskTemplate/" + stage.key() + "/" + task.key()),
                FieldValues.of(TaskTemplate.TYPE)
                        .with(TaskTemplate.STAGE, stage.id())
                        .with(TaskTemplate.SUBJECT, labels.text("setup.task." + task.key()))
                        .with(TaskTemplate.KIND, task.kind())
                        .with(TaskTemplate.DAYS, BigDecimal.valueOf(task.days())));
    }
}
