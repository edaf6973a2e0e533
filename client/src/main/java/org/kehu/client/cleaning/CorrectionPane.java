package org.kehu.client.cleaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PlainColumns;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Each value that would be written otherwise, before and after, and which fields are meant; Enter rewrites, Esc lets go. */
final class CorrectionPane extends VBox {
    private static final double ROW = 32;
    private final RecordDesk desk;
    private final RecordType type;
    private final CorrectionPlan plan;
    private final FieldText text;
    private final Set<Field<?>> chosen = new LinkedHashSet<>();
    private final TableView<CorrectionPlan.Line> lines = new TableView<>();
    private final Button apply = new Button();
    private final Label figures = new WrappedLabel("", "muted");
    private final Consumer<Set<Field<?>>> correct;
    private final Runnable close;

    CorrectionPane(
            RecordDesk desk, RecordType type, CorrectionPlan plan, Consumer<Set<Field<?>>> correct, Runnable close) {
        this.desk = desk;
        this.type = type;
        this.plan = plan;
        this.text = desk.text(java.util.Map.of());
        this.correct = correct;
        this.close = close;
        setId("correct");
        getStyleClass().add("paste-pane");
        chosen.addAll(plan.values().keySet());
        columns();
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head(), lines, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        choose();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !chosen.isEmpty()) {
            key.consume();
            correct.accept(Set.copyOf(chosen));
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close.run();
        }
    }

    void begin() {
        lines.requestFocus();
        lines.getSelectionModel().selectFirst();
    }

    private VBox head() {
        Label title = new Label(desk.texts().text("correct.title"));
        title.getStyleClass().addAll("b", "t16");
        figures.setId("correct-figures");
        FlowPane fields = new FlowPane(16, 8);
        plan.values().forEach((field, count) -> fields.getChildren().add(box(field, count)));
        VBox head = new VBox(8, title, figures, fields);
        left(head, "correct.left.records", plan.leftRecords());
        left(head, "correct.left.fields", plan.leftFields());
        head.getStyleClass().add("paste-head");
        return head;
    }

    private CheckBox box(Field<?> field, int count) {
        CheckBox box =
                new CheckBox(desk.texts().text("correct.field", desk.labels().field(type, field), count));
        box.setId("correct-" + field.name());
        box.setSelected(true);
        box.selectedProperty().addListener((p, was, now) -> {
            if (now) {
                chosen.add(field);
            } else {
                chosen.remove(field);
            }
            choose();
        });
        return box;
    }

    private void left(VBox head, String labelKey, int count) {
        if (count > 0) {
            Label left = new WrappedLabel(desk.texts().text(labelKey, count), "warn");
            left.setId(labelKey.replace('.', '-'));
            head.getChildren().add(left);
        }
    }

    private void choose() {
        lines.getItems()
                .setAll(plan.lines().stream()
                        .filter(line -> chosen.contains(line.correction().field()))
                        .toList());
        int count = plan.count(chosen);
        int shown = lines.getItems().size();
        figures.setText(desk.texts().text("correct.figures", count, shown < count ? shown : 0));
        apply.setDisable(chosen.isEmpty());
    }

    private void columns() {
        lines.setId("correct-lines");
        lines.getStyleClass().add("import-rows");
        lines.setFixedCellSize(ROW);
        lines.setAccessibleText(desk.texts().text("correct.title"));
        lines.setPlaceholder(new Label(desk.texts().text("correct.nothing")));
        lines.getColumns()
                .setAll(List.of(
                        PlainColumns.<CorrectionPlan.Line>text(
                                desk.labels().type(type),
                                280,
                                line -> line.record().title()),
                        PlainColumns.<CorrectionPlan.Line>text(
                                desk.texts().text("history.field"),
                                150,
                                line -> desk.labels()
                                        .field(type, line.correction().field())),
                        PlainColumns.<CorrectionPlan.Line>text(
                                desk.texts().text("paste.now"),
                                270,
                                line -> words(line, line.correction().before())),
                        PlainColumns.<CorrectionPlan.Line>text(
                                desk.texts().text("correct.then"),
                                270,
                                line -> words(line, line.correction().after()))));
    }

    /** Blanks that would not be seen stand as signs. */
    private String words(CorrectionPlan.Line line, Object value) {
        String words = text.of(type, line.correction().field(), value);
        boolean stray = !words.equals(words.strip()) || words.contains("  ");
        return stray ? words.replace(' ', '␣') : words;
    }

    private HBox foot() {
        Button cancel = new Button(desk.texts().text("form.cancel"));
        cancel.setGraphic(new Kbd("Esc"));
        cancel.setContentDisplay(ContentDisplay.RIGHT);
        cancel.setId("correct-cancel");
        cancel.setOnAction(e -> close.run());
        apply.setText(desk.texts().text("correct.apply"));
        apply.setGraphic(new Kbd("Enter"));
        apply.setContentDisplay(ContentDisplay.RIGHT);
        apply.getStyleClass().add("accent");
        apply.setId("correct-apply");
        apply.setOnAction(e -> correct.accept(Set.copyOf(chosen)));
        Label undo = new Label(desk.texts().text("list.one.undo"));
        undo.getStyleClass().addAll("muted", "t12");
        HBox foot = new HBox(8, undo, Space.grow(), cancel, apply);
        foot.getStyleClass().add("form-foot");
        return foot;
    }
}
