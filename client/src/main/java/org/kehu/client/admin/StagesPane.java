package org.kehu.client.admin;

import java.util.List;
import javafx.scene.control.Button;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.TaskTemplate;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Pipelines, the stages of the chosen one in their order, and the tasks that the chosen stage creates. */
final class StagesPane {
    private final RecordDesk desk;

    StagesPane(RecordDesk desk) {
        this.desk = desk;
    }

    RecordsPane pipelines() {
        return new RecordsPane(
                        desk,
                        Pipeline.TYPE,
                        List.of(Pipeline.NAME),
                        record -> true,
                        FieldValues.of(Pipeline.TYPE),
                        this::pipeline)
                .wide(832);
    }

    private Detail pipeline(CrmRecord pipeline) {
        Detail detail = new Detail(desk, pipeline).lowFields();
        RecordsPane stages = new RecordsPane(
                        desk,
                        Stage.TYPE,
                        List.of(Stage.NAME, Stage.KIND, Stage.PROBABILITY, Stage.MOST_DAYS),
                        record -> record.belongsTo(pipeline.id()),
                        FieldValues.of(Stage.TYPE).with(Stage.PIPELINE, pipeline.id()),
                        this::stage)
                .wide(360);
        stages.withButton(mover(detail, stages, "admin.up", Material2OutlinedAL.ARROW_UPWARD, -1));
        stages.withButton(mover(detail, stages, "admin.down", Material2OutlinedAL.ARROW_DOWNWARD, 1));
        return detail.with(stages);
    }

    private Button mover(Detail detail, RecordsPane stages, String key, Ikon icon, int by) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId(by < 0 ? "stage-up" : "stage-down");
        button.setOnAction(e -> move(stages, by));
        detail.texts().set(button::setAccessibleText, key);
        return button;
    }

    private void move(RecordsPane stages, int by) {
        CrmRecord moved = stages.current();
        List<CrmRecord> all = stages.config().records();
        int to = moved == null ? -1 : all.indexOf(moved) + by;
        if (moved != null && to >= 0 && to < all.size()) {
            new ConfigEdits(desk).swap(moved, all.get(to), Stage.POSITION);
        }
    }

    private Detail stage(CrmRecord stage) {
        RecordsPane tasks = new RecordsPane(
                desk,
                TaskTemplate.TYPE,
                List.of(TaskTemplate.SUBJECT, TaskTemplate.KIND, TaskTemplate.DAYS),
                record -> record.belongsTo(stage.id()),
                FieldValues.of(TaskTemplate.TYPE).with(TaskTemplate.STAGE, stage.id()),
                null);
        tasks.setMinHeight(176);
        return new Detail(desk, stage).with(tasks);
    }
}
