package org.kehu.client.list;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Refusals;
import org.kehu.client.card.ValueMark;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.block.NotEditable;
import org.kehu.common.label.Formats;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A value in a row: its text and, for some fields, a mark before it; edited in place. */
final class ValueCell<V> extends TableCell<ListRow, ListRow> {
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final PseudoClass RANGED = PseudoClass.getPseudoClass("ranged");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final RecordDesk desk;
    private final RecordEdits edits;
    private final Field<V> field;
    private final @Nullable ValueMark mark;
    private final RecordTable table;
    private @Nullable FieldEditor<V> editor;
    private @Nullable CrmRecord edited;
    /** What was typed is on its way. */
    private boolean committing;

    ValueCell(RecordDesk desk, RecordTable table, Field<V> field, @Nullable ValueMark mark) {
        this.desk = desk;
        this.table = table;
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
        showRange();
    }

    void showRange() {
        pseudoClassStateChanged(
                RANGED,
                table.range().contains(getTableColumn(), getIndex())
                        && !table.range().isEmpty());
    }

    private void show(@Nullable ListRow row) {
        CrmRecord record = row == null ? null : row.record();
        if (row == null || record == null) {
            showHeading(row);
            return;
        }
        String text = row.text(field);
        boolean withheld = record.withholds(field);
        boolean nothing = text.isEmpty() || isZero(record);
        setText(nothing && isNumber() ? Formats.NOTHING : text);
        pseudoClassStateChanged(MUTED, withheld || nothing);
        pseudoClassStateChanged(BAD, row.isOverdue(field));
        setGraphic(mark != null && !withheld ? mark.of(record.get(field), text) : null);
        showToday(row);
        setContentDisplay(mark != null && mark.isAlone() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /** In a list of a time that is past: what it is today, where that is something else. */
    private void showToday(@Nullable ListRow row) {
        String today = row == null ? null : row.today(field);
        boolean gone = row != null && row.isGone() && table.isTitle(field);
        pseudoClassStateChanged(OTHER, today != null);
        if (gone) {
            setTooltip(new Tooltip(desk.texts().text("past.list.gone")));
        } else if (today != null) {
            setTooltip(new Tooltip(desk.texts().text("past.list.today", today.isEmpty() ? Formats.NOTHING : today)));
        } else {
            setTooltip(null);
        }
    }

    private void showHeading(@Nullable ListRow row) {
        showToday(null);
        ListSection section = ListSection.of(row);
        boolean first = getTableView() != null && getTableView().getVisibleLeafIndex(getTableColumn()) == 1;
        pseudoClassStateChanged(MUTED, false);
        pseudoClassStateChanged(BAD, false);
        setText(section == null ? null : new HeadingText(desk).of(section, field, first));
        boolean folded = section != null && first;
        setGraphic(
                !folded
                        ? null
                        : Icons.small(
                                section.isOpen()
                                        ? Material2OutlinedAL.EXPAND_MORE
                                        : Material2OutlinedAL.CHEVRON_RIGHT));
        setContentDisplay(ContentDisplay.LEFT);
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
        if (record == null) {
            return;
        }
        if (!edits.canEdit(record, field)) {
            desk.doing().refuse(NotEditable.of(record.type(), field));
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        FieldEditor<V> made = desk.editors().of(record.type(), field);
        editor = made;
        edited = record;
        table.editing(this);
        made.show(record.get(field));
        made.node().getStyleClass().add("cell-editor");
        made.node().setPrefWidth(getWidth());
        made.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        made.onChosen(() -> leave(() -> {}));
        setText(null);
        setGraphic(made.node());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pseudoClassStateChanged(EDITING, true);
        made.node().applyCss(); // with its skin, which takes what is typed: the first character may be on its way
        made.focus();
    }

    private void pressed(KeyEvent key) {
        if (key.isConsumed()) {
            return; // it chose something in the editor
        }
        int back = key.isShiftDown() ? -1 : 1;
        FieldEditor<V> open = editor;
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            editor = null; // let go on purpose
            cancelEdit();
        } else if (key.getCode() == KeyCode.TAB) {
            key.consume();
            leave(() -> table.go(0, back));
        } else if (key.getCode() == KeyCode.ENTER && (key.isShortcutDown() || open == null || !open.takesEnter())) {
            key.consume();
            leave(() -> table.go(back, 0));
        } else {
            committing = false; // what was on its way has failed, or is typed anew
        }
    }

    /** Takes what was typed; goes on once it is done, and stays with the text and the reason where it is refused. */
    void leave(Runnable then) {
        FieldEditor<V> open = editor;
        CrmRecord record = edited;
        if (open == null || record == null || committing) {
            return;
        }
        try {
            V value = open.read();
            committing = true;
            edits.edit(record, field, value, () -> finish(open, then), reason -> refused(open.node(), reason));
        } catch (BadValue e) {
            refused(open.node(), Reason.of(record.type(), field.name(), e));
        }
    }

    /** The text stays, beside it why it is not taken. */
    private void refused(Node beside, Reason reason) {
        committing = false;
        if (beside.getScene() == null) {
            desk.doing().refuse(reason);
        } else {
            Refusals.show(beside, desk.doing().text(reason));
        }
    }

    private void finish(FieldEditor<V> open, Runnable then) {
        committing = false;
        if (editor == open) {
            editor = null;
            cancelEdit();
            then.run();
        }
    }

    /** However the editor is closed but by Esc, what was typed is taken: a row may have been scrolled away under it. */
    @Override
    public void cancelEdit() {
        FieldEditor<V> open = editor;
        CrmRecord record = edited;
        boolean leaving = committing;
        editor = null;
        edited = null;
        table.editing(null);
        super.cancelEdit();
        pseudoClassStateChanged(EDITING, false);
        show(getItem());
        if (getTableView() != null) {
            getTableView().requestFocus();
        }
        if (open != null && record != null && !leaving) {
            keep(open, record);
        }
    }

    private void keep(FieldEditor<V> open, CrmRecord record) {
        try {
            edits.edit(record, field, open.read(), () -> {}, desk.doing()::refuse);
        } catch (BadValue e) {
            desk.doing().refuse(Reason.of(record.type(), field.name(), e));
        }
    }
}
