package org.kehu.client.sales;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.TaskTemplate;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What a stage, or a loss, asks at the drop: Enter moves the deal on, Esc puts it back. */
final class DropForm extends VBox {
    private static final double WIDTH = 368;

    private final RecordDesk desk;
    private final BoardViewModel model;
    private final Asking asking;
    private final List<Entry<?>> entries = new ArrayList<>();
    private final Label refusal = new Label();
    private final PopOver popOver;

    private record Entry<V>(Field<V> field, FieldEditor<V> editor) {
        FieldValues into(FieldValues values) {
            return values.with(field, editor.read());
        }
    }

    private DropForm(RecordDesk desk, BoardViewModel model, Asking asking) {
        this.desk = desk;
        this.model = model;
        this.asking = asking;
        setId("drop-form");
        setPrefWidth(WIDTH);
        VBox body = new VBox(8);
        body.getStyleClass().add("drop-body");
        asking.filled().forEach(field -> body.getChildren().add(filled(field)));
        asking.missing().forEach(field -> body.getChildren().addAll(label(field), editor(field)));
        addTasks(body);
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        body.getChildren().addAll(refusal, foot());
        getChildren().addAll(head(), body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        popOver = PopOvers.of(this, ArrowLocation.TOP_CENTER);
        popOver.setAutoHide(false);
        popOver.setOnHidden(e -> model.putBack());
    }

    static DropForm open(RecordDesk desk, BoardViewModel model, Asking asking, Node beside) {
        DropForm form = new DropForm(desk, model, asking);
        form.popOver.show(beside);
        form.entries.get(0).editor().focus();
        return form;
    }

    void hide() {
        popOver.setOnHidden(null);
        popOver.hide();
    }

    private HBox head() {
        String key = asking.isLoss() ? "board.lose.head" : "board.enter.head";
        Label title = new Label(desk.texts().text(key, asking.target().stage().title()));
        title.getStyleClass().add("b");
        HBox head = new HBox(8, title, Space.grow());
        if (!asking.isLoss()) {
            int missing = asking.missing().size();
            int all = missing + asking.filled().size();
            head.getChildren().add(new Badge(desk.texts().text("board.missing", missing, all), Tone.WARN));
        }
        head.getStyleClass().add("pop-head");
        return head;
    }

    private HBox filled(Field<?> field) {
        var check = Icons.of(Material2OutlinedAL.CHECK);
        check.getStyleClass().add("ok");
        Label value = new Label(desk.text(java.util.Map.of()).of(asking.deal().record(), field));
        value.getStyleClass().addAll("muted", "t12");
        HBox line = new HBox(8, check, new Label(desk.labels().field(Opportunity.TYPE, field)), Space.grow(), value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox label(Field<?> field) {
        Label name = new Label(desk.labels().field(Opportunity.TYPE, field));
        name.getStyleClass().addAll("muted", "t12");
        HBox line = new HBox(4, name);
        if (asking.isRequired(field)) {
            Label required = new Label(desk.texts().text("board.required"));
            required.getStyleClass().addAll("bad", "t12");
            line.getChildren().add(required);
        }
        return line;
    }

    private <V> Region editor(Field<V> field) {
        FieldEditor<V> editor = desk.editors().of(Opportunity.TYPE, field);
        editor.show(field.initial());
        editor.node().setId("drop-field-" + field.name());
        editor.node().setAccessibleText(desk.labels().field(Opportunity.TYPE, field));
        editor.node().setMaxWidth(Double.MAX_VALUE);
        entries.add(new Entry<>(field, editor));
        return editor.node();
    }

    private void addTasks(VBox body) {
        List<String> tasks = desk.records().configuration().all(TaskTemplate.TYPE).stream()
                .filter(template -> template.belongsTo(asking.target().id()))
                .map(template -> template.require(TaskTemplate.SUBJECT))
                .toList();
        if (!tasks.isEmpty()) {
            String names = String.join(desk.texts().text("field.list.separator"), tasks);
            Label note = new Label(desk.texts().text("board.adds.tasks", tasks.size(), names));
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            note.getStyleClass().addAll("muted", "t12");
            body.getChildren().add(note);
        }
    }

    private HBox foot() {
        Button move = new Button(desk.texts().text(asking.isLoss() ? "board.lose" : "board.move"));
        move.setId("drop-go");
        move.getStyleClass().add("accent");
        move.setOnAction(e -> go());
        Button back = new Button(desk.texts().text("board.put.back"));
        back.setId("drop-back");
        back.getStyleClass().add("flat");
        back.setOnAction(e -> popOver.hide());
        HBox foot = new HBox(8, move, back, Space.grow(), new Kbd("Enter"), new Kbd("Esc"));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void key(KeyEvent key) {
        boolean typing = entries.stream()
                .anyMatch(entry ->
                        entry.editor().takesEnter() && entry.editor().node().isFocusWithin());
        if (key.getCode() == KeyCode.ENTER && (!typing || key.isShortcutDown())) {
            key.consume();
            go();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            popOver.hide();
        }
    }

    private void go() {
        FieldValues values = FieldValues.of(Opportunity.TYPE);
        for (Entry<?> entry : entries) {
            try {
                values = entry.into(values);
            } catch (BadValue e) {
                refuse(Reason.of(Opportunity.TYPE, entry.field().name(), e));
                return;
            }
        }
        model.answer(values, this::refuse);
    }

    private void refuse(Reason reason) {
        refusal.setText(desk.doing().text(reason));
        refusal.setVisible(true);
        entries.stream()
                .filter(entry -> entry.field().name().equals(reason.field()))
                .forEach(entry -> entry.editor().focus());
    }
}
