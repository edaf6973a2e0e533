package org.kehu.client.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Refusals;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Asks what one field should be, in the way its kind allows; Enter applies. */
final class ConditionForm extends VBox {
    private final RecordDesk desk;
    private final RecordType type;
    private final Field<?> field;
    private final Consumer<Condition> apply;
    private final PopOver popOver;
    private final Asked asked;

    /** Reads the condition off the form; null if nothing was asked. @throws BadValue if it is no value of the field */
    private interface Asked {
        @Nullable Condition read();
    }

    private ConditionForm(RecordDesk desk, RecordType type, Field<?> field, Consumer<Condition> apply) {
        this.desk = desk;
        this.type = type;
        this.field = field;
        this.apply = apply;
        setId("condition");
        getStyleClass().add("condition-form");
        Label title = new Label(desk.labels().field(type, field));
        title.getStyleClass().add("b");
        getChildren().add(title);
        asked = ask();
        getChildren().add(foot());
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                apply();
            }
        });
    }

    static void open(RecordDesk desk, RecordType type, Field<?> field, Node beside, Consumer<Condition> apply) {
        ConditionForm form = new ConditionForm(desk, type, field, apply);
        form.popOver.show(beside);
        form.getChildren().get(1).requestFocus();
    }

    private Asked ask() {
        return switch (field.kind()) {
            case CHOICE -> choices(false);
            case MULTI_CHOICE -> choices(true);
            case BOOLEAN -> yesOrNo();
            case NUMBER, COUNTER, MONEY, DATE -> range(field);
            case INSTANT -> range(Field.date(field.name()));
            case LINK -> one();
            case TAGS -> text(typed -> new Condition.Having(field, typed));
            default -> text(typed -> new Condition.Containing(field, typed));
        };
    }

    private Asked choices(boolean members) {
        Set<Object> chosen = new HashSet<>();
        for (String code : field.options()) {
            CheckBox box = new CheckBox(desk.labels().option(type, field, code));
            box.setId("choice-" + code);
            box.selectedProperty().addListener((p, was, now) -> {
                if (now) {
                    chosen.add(code);
                } else {
                    chosen.remove(code);
                }
            });
            getChildren().add(box);
        }
        return () -> chosen.isEmpty() ? null : members ? having(chosen) : new Condition.OneOf(field, chosen);
    }

    /** Any of the members. */
    private Condition having(Set<Object> chosen) {
        List<Condition> parts = chosen.stream()
                .<Condition>map(code -> new Condition.Having(field, String.valueOf(code)))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Condition.Several(parts, true);
    }

    private Asked yesOrNo() {
        CheckBox box = new CheckBox(desk.texts().text("field.yes"));
        box.setSelected(true);
        getChildren().add(box);
        return () -> new Condition.OneOf(field, Set.of(box.isSelected()));
    }

    private <V> Asked range(Field<V> as) {
        FieldEditor<V> from = editor(as, "filter.label.from");
        FieldEditor<V> to = editor(as, "filter.label.to");
        return () -> {
            V least = from.read();
            V most = to.read();
            return least == null && most == null ? null : new Condition.Range(field, least, most);
        };
    }

    private <V> FieldEditor<V> editor(Field<V> as, String labelKey) {
        FieldEditor<V> editor = desk.editors().of(type, as);
        Label label = new Label(desk.texts().text(labelKey));
        label.getStyleClass().add("field-label");
        editor.node().setId(labelKey.replace('.', '-'));
        HBox line = new HBox(8, label, editor.node());
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(line);
        return editor;
    }

    @SuppressWarnings("unchecked")
    private Asked one() {
        FieldEditor<UUID> editor = editor((Field<UUID>) field, "filter.label.is");
        return () -> {
            UUID id = editor.read();
            return id == null ? null : new Condition.OneOf(field, Set.of(id));
        };
    }

    private Asked text(java.util.function.Function<String, Condition> condition) {
        FieldEditor<String> editor = editor(Field.text(field.name()), "filter.label.contains");
        return () -> {
            String typed = editor.read();
            return typed == null ? null : condition.apply(typed);
        };
    }

    private HBox foot() {
        Button apply = button("filter.apply", this::apply);
        apply.getStyleClass().add("accent");
        apply.setId("condition-apply");
        List<Node> parts = new ArrayList<>();
        parts.add(button("filter.empty", () -> done(new Condition.Filled(field, false))));
        parts.add(button("filter.filled", () -> done(new Condition.Filled(field, true))));
        parts.add(Space.grow());
        parts.add(apply);
        return new HBox(8, parts.toArray(Node[]::new));
    }

    private Button button(String labelKey, Runnable run) {
        Button button = new Button(desk.texts().text(labelKey));
        button.setOnAction(e -> run.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void apply() {
        try {
            Condition condition = asked.read();
            if (condition == null) {
                popOver.hide();
            } else {
                done(condition);
            }
        } catch (BadValue e) {
            Refusals.show(this, desk.doing().text(Reason.of(type, field.name(), e)));
        }
    }

    private void done(Condition condition) {
        popOver.hide();
        apply.accept(condition);
    }
}
