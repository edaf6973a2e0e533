package org.kehu.client.card;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldEditor;
import org.kehu.client.field.FieldText;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** A value on a card: its text until it is pressed or Enter or F2 is, then its editor. */
final class FieldValueView<V> extends StackPane {
    private final RecordDesk desk;
    private final Field<V> field;
    private final Label text = new Label();
    private final @Nullable ValueMark mark;
    private @Nullable CrmRecord record;
    private @Nullable FieldEditor<V> editor;
    private Set<RecordRef> nameOnly = Set.of();
    private Consumer<@Nullable UUID> taken = operation -> {};
    private @Nullable Consumer<Node> form;

    FieldValueView(RecordDesk desk, Field<V> field) {
        this.desk = desk;
        this.field = field;
        this.mark = ValueMark.of(field);
        getStyleClass().add("field-value");
        setId("value-" + field.name());
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().add(text);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> pressed());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (editor == null && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2)) {
                key.consume();
                edit();
            }
        });
    }

    /** @param refs records that one may not see, only what they are called */
    void nameOnly(Set<RecordRef> refs) {
        nameOnly = refs;
    }

    /** @param wanted opens what edits the value, beside it */
    void editBy(Consumer<Node> wanted) {
        form = wanted;
    }

    void show(CrmRecord now, FieldText texts, String label) {
        record = now;
        boolean editable = canEdit(now);
        setFocusTraversable(editable);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("editable"), editable);
        String value = texts.of(now, field);
        text.setText(value);
        setAccessibleText(label + " " + value);
        text.getStyleClass().removeAll("link", "muted");
        if (isLink(now)) {
            text.getStyleClass().add("link");
        }
        boolean named = isNameOnly(now);
        text.setTooltip(named ? new Tooltip(texts.formats().labels().text("card.name.only")) : null);
        if (now.withholds(field) || named) {
            text.getStyleClass().add("muted");
        }
        if (mark != null) {
            Node before = now.withholds(field) ? null : mark.of(now.get(field), value);
            text.setGraphic(before);
            text.setContentDisplay(mark.isAlone() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }

    boolean canEdit(CrmRecord now) {
        return new RecordEdits(desk).canEdit(now, field);
    }

    private boolean isLink(CrmRecord now) {
        return field.target() != null
                && !"user".equals(field.target())
                && !"department".equals(field.target())
                && !now.withholds(field)
                && now.get(field) != null
                && !isNameOnly(now);
    }

    private boolean isNameOnly(CrmRecord now) {
        String target = field.target();
        return target != null
                && !now.withholds(field)
                && now.get(field) instanceof UUID id
                && nameOnly.contains(new RecordRef(target, id));
    }

    private void pressed() {
        CrmRecord now = record;
        String target = field.target();
        if (editor != null || now == null) {
            return;
        }
        if (isLink(now) && target != null && !canEdit(now)) {
            desk.open(new RecordRef(target, (UUID) java.util.Objects.requireNonNull(now.get(field))));
        } else {
            edit();
        }
    }

    void edit() {
        CrmRecord now = record;
        if (now != null && canEdit(now) && form != null) {
            form.accept(this);
        } else if (now != null && canEdit(now)) {
            edit(now, now.get(field));
        }
    }

    /** @param taken gets the operation once the value, mended or not, is done; null if it stood there already */
    void editTyped(@Nullable V typed, Consumer<@Nullable UUID> taken) {
        CrmRecord now = record;
        if (now != null && canEdit(now) && editor == null) {
            this.taken = taken;
            edit(now, typed);
        }
    }

    private void edit(CrmRecord now, @Nullable V value) {
        FieldEditor<V> made = desk.editors().of(now.type(), field);
        editor = made;
        made.show(value);
        made.node().setMaxWidth(Double.MAX_VALUE);
        made.node().setId("editor-" + field.name());
        made.node().addEventFilter(KeyEvent.KEY_PRESSED, key -> key(key, made));
        made.node().focusWithinProperty().addListener((p, was, within) -> {
            if (!within && editor == made) {
                commit(false);
            }
        });
        made.onChosen(() -> commit(true));
        getChildren().setAll(made.node());
        made.focus();
        desk.background().deliver(() -> refocus(made)); // what opens with its page may not be shown yet
    }

    private void refocus(FieldEditor<V> made) {
        if (editor == made && !made.node().isFocusWithin()) {
            made.focus();
        }
    }

    private void key(KeyEvent key, FieldEditor<V> open) {
        if (key.isConsumed()) {
            return; // it chose something in the editor
        }
        boolean enter = key.getCode() == KeyCode.ENTER && (!open.takesEnter() || key.isShortcutDown());
        boolean save = key.getCode() == KeyCode.S && key.isShortcutDown();
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            finish();
        } else if (enter || save) {
            key.consume();
            commit(true);
        }
    }

    /** @param stay whether a refusal keeps the editor; a value left behind in it is not lost silently either way */
    private void commit(boolean stay) {
        CrmRecord now = record;
        FieldEditor<V> open = editor;
        if (now == null || open == null) {
            return;
        }
        try {
            V value = open.read();
            new RecordEdits(desk).edit(now, field, value, this::done, reason -> refused(reason, stay));
        } catch (BadValue e) {
            refused(Reason.of(now.type(), field.name(), e), stay);
        }
    }

    private void done(@Nullable UUID operation) {
        Consumer<@Nullable UUID> told = taken;
        finish();
        told.accept(operation);
    }

    private void refused(Reason reason, boolean stay) {
        if (getScene() != null) {
            Refusals.show(this, desk.doing().text(reason));
        }
        if (stay && editor != null) {
            editor.focus();
        }
    }

    private void finish() {
        if (editor != null) {
            boolean hadFocus = editor.node().isFocusWithin();
            editor = null;
            taken = operation -> {};
            getChildren().setAll(text);
            if (hadFocus) {
                requestFocus();
            }
        }
    }
}
