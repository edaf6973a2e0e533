package org.kehu.client.customer;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.client.text.TextScope;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.record.BadValue;

/** Where a note, call, visit, mail or task is written; Ctrl+S keeps it. */
final class ComposerView extends VBox {
    private final Composer model;
    private final TextArea area = new TextArea();
    private final Map<Composer.Kind, ViewTab> tabs = new EnumMap<>(Composer.Kind.class);
    private final FieldEditor<String> result;
    private final FieldEditor<java.time.LocalDate> next;
    private final Label nextLabel = new Label();
    private final Label resultLabel = new Label();

    ComposerView(Composer model, RecordDesk desk, TextScope texts) {
        this.model = model;
        this.result = desk.editors().of(Activity.TYPE, Activity.RESULT);
        this.next = desk.editors().of(Task.TYPE, Task.DUE);
        getStyleClass().addAll("card", "activity-composer");
        area.setId("activity-composer");
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.textProperty().bindBidirectional(model.textProperty());
        Label problem = new Label();
        problem.getStyleClass().add("bad");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotNull());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(kinds(texts), area, problem, foot(texts));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && (key.getCode() == KeyCode.S || key.getCode() == KeyCode.ENTER)) {
                key.consume();
                save();
            }
        });
        model.textProperty().addListener((p, was, now) -> {
            if (now.isEmpty()) {
                next.show(null);
                result.show(null);
            }
        });
        model.kindProperty().addListener((p, was, now) -> showKind());
        texts.with(formats -> showKind());
    }

    void write(Composer.Kind kind) {
        model.kindProperty().set(kind);
        area.requestFocus();
    }

    private HBox kinds(TextScope texts) {
        HBox row = new HBox(4);
        ToggleGroup group = new ToggleGroup();
        for (Composer.Kind kind : Composer.Kind.values()) {
            ViewTab tab = new ViewTab();
            tab.setId("compose-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            tab.setToggleGroup(group);
            HBox face = (HBox) tab.getGraphic();
            face.getChildren().add(0, Icons.small(TimelineCell.ofActivity(kind.name())));
            tab.setOnAction(e -> write(kind));
            tabs.put(kind, tab);
            row.getChildren().add(tab);
        }
        return row;
    }

    private HBox foot(TextScope texts) {
        Button save = new Button();
        save.setId("composer-save");
        save.getStyleClass().add("accent");
        save.setGraphic(new Kbd("Ctrl+S"));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        save.setMinWidth(USE_PREF_SIZE);
        save.disableProperty().bind(model.textProperty().isEmpty());
        save.setOnAction(e -> save());
        texts.set(save::setText, "form.save");
        result.node().setPrefWidth(130);
        next.node().setPrefWidth(130);
        for (Label label : new Label[] {resultLabel, nextLabel}) {
            label.getStyleClass().addAll("muted", "t12");
            label.setMinWidth(USE_PREF_SIZE);
        }
        texts.set(resultLabel::setText, "field.activity.result");
        HBox foot = new HBox(8, resultLabel, result.node(), nextLabel, next.node(), Space.grow(), save);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void showKind() {
        Composer.Kind kind = model.kindProperty().get();
        boolean hasResult = kind != Composer.Kind.NOTE && kind != Composer.Kind.TASK;
        result.node().setVisible(hasResult);
        result.node().setManaged(hasResult);
        resultLabel.setVisible(hasResult);
        resultLabel.setManaged(hasResult);
        var labels = model.desk().texts().labels();
        nextLabel.setText(labels.text(kind == Composer.Kind.TASK ? "field.task.due" : "composer.next"));
        area.setPromptText(labels.text("composer.prompt"));
        area.setAccessibleText(labels.text("composer.prompt"));
        tabs.forEach((one, tab) -> {
            tab.setTexts(labels.text("composer." + one.name().toLowerCase(java.util.Locale.ROOT)), "");
            tab.setSelected(one == kind);
        });
    }

    private void save() {
        try {
            model.nextProperty().set(next.read());
            model.resultProperty().set(result.read());
            model.save();
        } catch (BadValue e) {
            model.refuse(e);
        }
    }
}
