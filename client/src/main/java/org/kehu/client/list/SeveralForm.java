package org.kehu.client.list;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Asks for conditions that stand together as one; a group may hold groups. */
final class SeveralForm extends VBox {
    private final Conditions asked = new Conditions();
    private final PopOver popOver;

    private SeveralForm(
            RecordDesk desk,
            RecordType type,
            List<Field<?>> offered,
            Condition.Several before,
            Consumer<Condition> apply) {
        super(8);
        setId("condition-group");
        getStyleClass().add("small-form");
        setPrefWidth(400);
        asked.any().set(before.any());
        asked.list().setAll(before.parts());
        Label title = new Label(desk.texts().text("filter.group.title"));
        title.getStyleClass().add("b");
        FlowPane chips = new FlowPane(8, 8);
        TextScope texts = desk.texts().scope();
        new ConditionChips(desk, type, asked, offered, chips, texts).keeping(() -> null);
        Button done = new Button(desk.texts().text("filter.apply"));
        done.setId("group-apply");
        done.getStyleClass().add("accent");
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(false); // the conditions inside open windows of their own
        popOver.setOnHidden(e -> texts.release());
        done.setOnAction(e -> {
            popOver.hide();
            if (!asked.list().isEmpty()) {
                apply.accept(new Condition.Several(asked.list(), asked.any().get()));
            }
        });
        Button cancel = new Button(desk.texts().text("form.cancel"));
        cancel.setOnAction(e -> popOver.hide());
        getChildren()
                .addAll(
                        title,
                        new WrappedLabel(desk.texts().text("filter.group.about"), "muted", "t12"),
                        chips,
                        new HBox(8, Space.grow(), cancel, done));
    }

    /** @param apply gets the group once it has conditions */
    static void open(
            RecordDesk desk,
            RecordType type,
            List<Field<?>> offered,
            Condition.Several before,
            Node beside,
            Consumer<Condition> apply) {
        SeveralForm form = new SeveralForm(desk, type, offered, before, apply);
        form.popOver.show(beside);
        form.lookup("#add-filter").requestFocus();
    }
}
