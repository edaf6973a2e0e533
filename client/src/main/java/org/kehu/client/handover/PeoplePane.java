package org.kehu.client.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.Reason;
import org.kehu.common.handover.Handover;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.handover.HandoverRule;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Who leaves, who gets what, why, and whether the leaver still writes; offers to go on with a handover that did not end. */
final class PeoplePane extends ScrollPane {
    private final RecordDesk desk;
    private final HandoverViewModel model;
    private final TextScope texts;
    private final VBox lines = new VBox(8);
    private final VBox rules = new VBox(12);
    private final CheckBox bar = new CheckBox();
    private final FieldEditor<UUID> leaver;
    private final FieldEditor<UUID> receiver;
    private final FieldEditor<String> reason;
    private final VBox unfinished = new VBox(8);

    PeoplePane(RecordDesk desk, HandoverViewModel model, TextScope texts) {
        this.desk = desk;
        this.model = model;
        this.texts = texts;
        this.leaver = desk.editors().of(Handover.TYPE, Handover.LEAVER);
        this.receiver = desk.editors().of(Handover.TYPE, Handover.RECEIVER);
        this.reason = desk.editors().of(Handover.TYPE, Handover.REASON);
        lines.getStyleClass().add("handover-people");
        VBox middle = new VBox(lines);
        middle.setFillWidth(false);
        setContent(middle);
        setFitToWidth(true);
        makeUnfinished();
        line("handover.leaver", leaver, "handover-leaver");
        makeBar();
        line("handover.receiver", receiver, "handover-receiver");
        line("handover.reason", reason, "handover-reason");
        makeRules();
        model.runProperty().addListener((p, was, now) -> showUnfinished());
        showUnfinished();
    }

    private void makeUnfinished() {
        Label told = new WrappedLabel("");
        texts.set(told::setText, "handover.unfinished");
        unfinished.getStyleClass().addAll("note", "warn", "import-unfinished");
        unfinished
                .getChildren()
                .addAll(
                        told,
                        new HBox(
                                8,
                                button("handover.resume", "handover-resume", "accent", model::resume),
                                button("handover.give.up", "handover-give-up", "flat", model::giveUp)));
        unfinished.managedProperty().bind(unfinished.visibleProperty());
        lines.getChildren().add(unfinished);
    }

    private void showUnfinished() {
        HandoverState run = model.runProperty().get();
        unfinished.setVisible(HandoverViewModel.isUnderWay(run));
    }

    private Button button(String labelKey, String id, String style, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setOnAction(e -> run.run());
        texts.set(button::setText, labelKey);
        return button;
    }

    private void line(String labelKey, FieldEditor<?> editor, String id) {
        Label label = new Label();
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.node());
        editor.node().setId(id);
        editor.node().setMaxWidth(Double.MAX_VALUE);
        texts.with(formats -> {
            label.setText(formats.labels().text(labelKey));
            editor.node().setAccessibleText(label.getText());
        });
        lines.getChildren().addAll(label, editor.node());
    }

    private void makeBar() {
        bar.setId("handover-bar");
        bar.setSelected(model.mayBar());
        bar.setDisable(!model.mayBar());
        bar.setWrapText(true);
        texts.set(bar::setText, "handover.bar");
        Label about = new WrappedLabel("", "muted", "t12");
        texts.set(about::setText, model.mayBar() ? "handover.bar.about" : "handover.bar.needs");
        lines.getChildren().addAll(bar, about);
    }

    private void makeRules() {
        Label title = new Label();
        title.getStyleClass().addAll("b", "import-form-title");
        texts.set(title::setText, "handover.rules");
        Label about = new WrappedLabel("", "muted", "t12");
        texts.set(about::setText, "handover.rules.about");
        Button add = button("handover.rule.add", "handover-add-rule", "button-outlined", this::addRule);
        add.setGraphic(Icons.small(Material2OutlinedAL.ADD));
        lines.getChildren().addAll(title, about, rules, add);
    }

    private void addRule() {
        RuleRow row = new RuleRow(desk, texts, gone -> rules.getChildren().remove(gone));
        rules.getChildren().add(row);
        row.begin();
    }

    /** The page is in front. */
    void begin() {
        leaver.focus();
    }

    void choose(UUID person) {
        leaver.show(person);
    }

    /** Null if something is missing or wrong, which the page then says. */
    @Nullable HandoverPlan read() {
        try {
            UUID from = required(Handover.LEAVER, leaver);
            UUID to = required(Handover.RECEIVER, receiver);
            String why = required(Handover.REASON, reason);
            return new HandoverPlan(from, to, readRules(), why, bar.isSelected());
        } catch (Missing e) {
            model.refuse(e.reason);
            return null;
        }
    }

    private List<HandoverRule> readRules() {
        List<HandoverRule> read = new ArrayList<>();
        for (Node node : rules.getChildren()) {
            RuleRow row = (RuleRow) node;
            if (!row.asks()) {
                throw new Missing(Reason.of(Handover.TYPE, Handover.RULES, "handover_rule_asks_nothing"));
            }
            read.add(value(Handover.RULES, row::read));
        }
        return read;
    }

    private static <V> V required(Field<V> field, FieldEditor<V> editor) {
        return value(field, editor::read);
    }

    private static <V> V value(Field<?> field, Supplier<@Nullable V> read) {
        try {
            V value = read.get();
            if (value == null) {
                throw new Missing(Reason.of(Handover.TYPE, field, "required"));
            }
            return value;
        } catch (BadValue e) {
            throw new Missing(Reason.of(Handover.TYPE, field.name(), e));
        }
    }

    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reason reason;

        Missing(Reason reason) {
            super(reason.code(), null, false, false);
            this.reason = reason;
        }
    }
}
