package org.kehu.client.handover;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.InWords;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.client.list.ConditionChips;
import org.kehu.client.list.Conditions;
import org.kehu.client.text.TextScope;
import org.kehu.common.handover.Handover;
import org.kehu.common.handover.HandoverRule;
import org.kehu.common.handover.HandoverTypes;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** One rule: records of which type, what is asked of them, and who gets them. */
final class RuleRow extends VBox {
    private final RecordDesk desk;
    private final TextScope texts;
    private final ComboBox<RecordType> types = new ComboBox<>();
    private final FlowPane chips = new FlowPane(8, 8);
    private final FieldEditor<UUID> receiver;
    private Conditions conditions = new Conditions();

    RuleRow(RecordDesk desk, TextScope texts, Consumer<RuleRow> remove) {
        super(8);
        this.desk = desk;
        this.texts = texts;
        this.receiver = desk.editors().of(Handover.TYPE, Handover.RECEIVER);
        getStyleClass().add("handover-rule");
        types.setId("rule-type");
        types.getItems().setAll(HandoverTypes.of(desk.schema()));
        types.valueProperty().addListener((p, was, now) -> ask(now));
        types.getSelectionModel().selectFirst();
        receiver.node().setId("rule-receiver");
        HBox.setHgrow(receiver.node(), Priority.ALWAYS);
        Button away = new Button();
        away.setGraphic(Icons.of(Material2OutlinedAL.CLOSE));
        away.getStyleClass().addAll("flat", "icon-button");
        away.setOnAction(e -> remove.accept(this));
        Label to = new Label();
        to.setMinWidth(USE_PREF_SIZE);
        texts.with(formats -> {
            to.setText(formats.labels().text("handover.rule.to"));
            types.setConverter(new InWords<>(types.getItems(), desk.labels()::types));
            types.setAccessibleText(formats.labels().text("handover.rule.type"));
            receiver.node().setAccessibleText(formats.labels().text("handover.rule.to"));
            away.setAccessibleText(formats.labels().text("handover.rule.remove"));
        });
        HBox line = new HBox(8, types, to, receiver.node(), away);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, chips);
    }

    private void ask(RecordType type) {
        conditions = new Conditions();
        List<Field<?>> shown = desk.layouts().list(type).columns();
        List<Field<?>> offered = Stream.concat(
                        shown.stream(), type.fields().stream().filter(field -> !shown.contains(field)))
                .filter(field -> field.kind() != FieldKind.ASIDE && desk.mayRead(type, field))
                .toList();
        new ConditionChips(desk, type, conditions, offered, chips, texts);
    }

    /** Null while nothing is asked and nobody is named. @throws org.kehu.common.record.BadValue if the name is nobody's */
    @Nullable HandoverRule read() {
        UUID to = receiver.read();
        if (to == null) {
            return null;
        }
        return new HandoverRule(types.getValue().name(), conditions.filter(desk.zone()), to);
    }

    boolean asks() {
        return !conditions.list().isEmpty();
    }

    Conditions conditions() {
        return conditions;
    }

    FieldEditor<UUID> receiver() {
        return receiver;
    }

    void begin() {
        types.requestFocus();
    }
}
