package org.kehu.client.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.FieldLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.TypedValue;
import org.kehu.client.field.FieldText;
import org.kehu.client.text.TextScope;
import org.kehu.common.layout.Section;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** A record's fields by the sections of its layout, each edited in place, each with a clock that opens its history. */
public final class FieldsPane extends ScrollPane {
    private static final PseudoClass CONTESTED = PseudoClass.getPseudoClass("contested");
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final RecordType type;
    private final TextScope texts;
    private final List<Line<?>> lines = new ArrayList<>();
    private final List<VBox> blocks = new ArrayList<>();
    private final ChangeListener<TypedValue.@Nullable Given> typed = (p, was, now) -> openTyped();

    private record Line<V>(Field<V> field, VBox whole, FieldLine node, FieldValueView<V> value, OtherValues<V> others) {
        void show(CrmRecord record, FieldText text, String label) {
            boolean others = this.others.show(record, text, label);
            boolean worth =
                    others || value.canEdit(record) || !text.of(record, field).isEmpty();
            whole.setVisible(worth);
            whole.setManaged(worth);
            whole.pseudoClassStateChanged(CONTESTED, others);
            node.setLabel(label);
            value.show(record, text, label);
        }

        /** What the field does not take is not put into its editor. */
        void open(TypedValue.Given given) {
            try {
                value.editTyped(field.value(given.value()), given.taken());
            } catch (BadValue e) {
                value.requestFocus();
            }
        }
    }

    public FieldsPane(RecordCardViewModel model, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        this.type = desk.schema().type(model.ref().type());
        this.texts = texts;
        getStyleClass().add("fields-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox whole = new VBox();
        for (Section section : desk.layouts().card(type).sections()) {
            whole.getChildren().add(block(section));
        }
        setContent(whole);
        model.shownProperty().addListener((p, was, now) -> show());
        desk.typed().givenProperty().addListener(new WeakChangeListener<>(typed));
        texts.with(formats -> show());
    }

    private VBox block(Section section) {
        Label heading = new Label();
        heading.getStyleClass().addAll("b", "block-head");
        texts.set(heading::setText, "section." + section.name());
        VBox block = new VBox(heading);
        block.getStyleClass().add("block");
        for (Field<?> field : section.fields()) {
            if (desk.mayRead(type, field) || !field.is(Trait.PERSONAL)) {
                block.getChildren().add(line(field));
            }
        }
        blocks.add(block);
        return block;
    }

    private <V> VBox line(Field<V> field) {
        FieldValueView<V> value = new FieldValueView<>(desk, field);
        FieldLine node = new FieldLine(value);
        if (!field.isDerived() && !field.is(Trait.UNAUDITED)) {
            Button clock = node.addHistory(beside -> openHistory(field, beside));
            texts.with(formats -> clock.setAccessibleText(
                    formats.labels().text("card.history", desk.labels().field(type, field))));
            clock.setId("history-" + field.name());
        }
        OtherValues<V> others = new OtherValues<>(desk, field);
        VBox whole = new VBox(node, others);
        whole.getStyleClass().add("field-lines");
        lines.add(new Line<>(field, whole, node, value, others));
        return whole;
    }

    private void show() {
        CrmRecord record = model.shownProperty().get().record();
        if (record != null) {
            FieldText text = model.text();
            lines.forEach(
                    line -> line.value().nameOnly(model.shownProperty().get().nameOnly()));
            lines.forEach(line -> line.show(record, text, desk.labels().field(type, line.field())));
            blocks.forEach(FieldsPane::showIfAny);
            desk.background().deliver(this::openTyped); // once the page that shows all this is in place
        }
    }

    /** A heading with nothing beneath it is none. */
    private static void showIfAny(VBox block) {
        boolean any = block.getChildren().stream().skip(1).anyMatch(Node::isVisible);
        block.setVisible(any);
        block.setManaged(any);
    }

    /** Opens the editor of a field, if it stands here and may be edited. */
    public void edit(Field<?> field) {
        lines.stream().filter(line -> line.field() == field).forEach(line -> {
            line.whole().setVisible(true);
            line.value().edit();
        });
    }

    /** A form edits the field from now on, beside its value. */
    void editBy(Field<?> field, Consumer<Node> form) {
        lines.stream()
                .filter(line -> line.field() == field)
                .forEach(line -> line.value().editBy(form));
    }

    private void openTyped() {
        TypedValue.Given given = model.shownProperty().get().record() == null
                ? null
                : desk.typed().take(model.ref());
        if (given != null) {
            lines.stream()
                    .filter(line -> line.field().name().equals(given.field()))
                    .forEach(line -> line.open(given));
        }
    }

    private <V> void openHistory(Field<V> field, Node beside) {
        @Nullable CrmRecord record = model.shownProperty().get().record();
        if (record != null && !record.withholds(field)) {
            FieldHistory.open(desk, record, field, beside);
        }
    }
}
