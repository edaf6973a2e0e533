package org.kehu.client.list;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Refusals;
import org.kehu.client.control.InWords;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Asks for one field and the value that it shall have in many records. */
final class ValueForm extends VBox {
    /** Gets the field and its value. */
    interface Chosen {
        <V> void take(Field<V> field, @Nullable V value);
    }

    private final RecordDesk desk;
    private final RecordType type;
    private final Chosen chosen;
    private final PopOver popOver;
    private final VBox place = new VBox();
    private final ComboBox<Field<?>> fields = new ComboBox<>();
    private Runnable apply = () -> {};

    private ValueForm(RecordDesk desk, RecordType type, List<Field<?>> offered, Chosen chosen) {
        super(8);
        this.desk = desk;
        this.type = type;
        this.chosen = chosen;
        getStyleClass().add("small-form");
        setId("value-form");
        setPrefWidth(320);
        Label title = new Label(desk.texts().text("list.set.title"));
        title.getStyleClass().add("b");
        fields.setId("value-field");
        fields.setMaxWidth(Double.MAX_VALUE);
        fields.setAccessibleText(title.getText());
        fields.setConverter(
                new InWords<>(fields.getItems(), field -> desk.labels().field(type, field)));
        fields.getItems().setAll(offered);
        fields.valueProperty().addListener((p, was, now) -> ask(now));
        Button set = new Button(desk.texts().text("list.set.apply"));
        set.setId("value-apply");
        set.getStyleClass().add("accent");
        set.setOnAction(e -> apply.run());
        getChildren().addAll(title, fields, place, new HBox(Space.grow(), set));
        popOver = PopOvers.of(this, ArrowLocation.BOTTOM_LEFT);
    }

    static void open(RecordDesk desk, RecordType type, List<Field<?>> offered, Node beside, Chosen chosen) {
        ValueForm form = new ValueForm(desk, type, offered, chosen);
        form.popOver.show(beside);
        form.fields.getSelectionModel().selectFirst();
        form.fields.requestFocus();
    }

    private <V> void ask(Field<V> field) {
        FieldEditor<V> editor = desk.editors().of(type, field);
        editor.node().setId("value-editor");
        editor.node().setAccessibleText(desk.labels().field(type, field));
        place.getChildren().setAll(editor.node());
        apply = () -> {
            try {
                V value = editor.read();
                popOver.hide();
                chosen.take(field, value);
            } catch (BadValue e) {
                Refusals.show(this, desk.doing().text(Reason.of(type, field.name(), e)));
            }
        };
    }
}
