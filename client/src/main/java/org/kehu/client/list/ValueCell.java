package org.kehu.client.list;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Refusals;
import org.kehu.client.card.ValueMark;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.label.Formats;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;

/** A value in a row: its text and, for some fields, a mark before it; edited in place. */
final class ValueCell<V> extends TableCell<ListRow, ListRow> {
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final RecordDesk desk;
    private final RecordEdits edits;
    private final Field<V> field;
    private final @Nullable ValueMark mark;
    private @Nullable FieldEditor<V> editor;

    ValueCell(RecordDesk desk, Field<V> field, @Nullable ValueMark mark) {
        this.desk = desk;
        this.edits = new RecordEdits(desk);
        this.field = field;
        this.mark = mark;
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        if (editor == null) {
            show(empty ? null : row);
        }
    }

    private void show(@Nullable ListRow row) {
        CrmRecord record = row == null ? null : row.record();
        if (row == null || record == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        String text = row.text(field);
        boolean withheld = record.withholds(field);
        boolean nothing = text.isEmpty() || isZero(record);
        setText(nothing && isNumber() ? Formats.NOTHING : text);
        pseudoClassStateChanged(MUTED, withheld || nothing);
        pseudoClassStateChanged(BAD, row.isOverdue(field));
        setGraphic(mark != null && !withheld ? mark.of(record.get(field), text) : null);
        setContentDisplay(mark != null && mark.isAlone() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private boolean isZero(CrmRecord record) {
        return field.kind() == FieldKind.MONEY
                && !record.withholds(field)
                && record.get(field) instanceof Money money
                && money.amount().signum() == 0;
    }

    private boolean isNumber() {
        return RecordTable.isNumber(field);
    }

    @Override
    public void startEdit() {
        ListRow row = getItem();
        CrmRecord record = row == null ? null : row.record();
        if (record == null || !edits.canEdit(record, field)) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        FieldEditor<V> made = desk.editors().of(record.type(), field);
        editor = made;
        made.show(record.get(field));
        made.node().getStyleClass().add("cell-editor");
        made.node().setPrefWidth(getWidth());
        made.node().addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, record));
        made.onChosen(() -> commit(record));
        setText(null);
        setGraphic(made.node());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pseudoClassStateChanged(EDITING, true);
        made.focus();
    }

    private void pressed(KeyEvent key, CrmRecord record) {
        if (key.isConsumed()) {
            return; // it chose something in the editor
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            cancelEdit();
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB) {
            key.consume();
            commit(record);
        }
    }

    private void commit(CrmRecord record) {
        FieldEditor<V> open = editor;
        if (open == null) {
            return;
        }
        try {
            edits.edit(record, field, open.read(), this::finish, reason -> refused(open.node(), reason));
        } catch (BadValue e) {
            refused(open.node(), Reason.of(record.type(), field.name(), e));
        }
    }

    /** The text stays, beside it why it is not taken. */
    private void refused(Node beside, Reason reason) {
        Refusals.show(beside, desk.doing().text(reason));
    }

    private void finish() {
        if (editor != null) {
            cancelEdit();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        editor = null;
        pseudoClassStateChanged(EDITING, false);
        show(getItem());
        if (getTableView() != null) {
            getTableView().requestFocus();
        }
    }
}
