package org.kehu.client.list;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kehu.client.desk.RecordEdits;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * Keys on the cells of a list, as spreadsheets have them: what is typed on a cell that can be edited begins its editor, Enter
 * as well; Shift with the arrow keys marks cells under each other. On the names letters are keys of the screen.
 */
final class CellKeys {
    private final RecordTable table;
    private final ListViewModel model;
    private final RecordEdits edits;
    private final ReadOnlyBooleanWrapper walking = new ReadOnlyBooleanWrapper(true);
    private boolean reaching;

    CellKeys(RecordTable table, ListViewModel model, RecordEdits edits) {
        this.table = table;
        this.model = model;
        this.edits = edits;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        table.getFocusModel().focusedCellProperty().addListener((Observable cell) -> moved());
        model.rows().addListener((Observable rows) -> walking.set(!takesTyping()));
    }

    /** Whether letters are keys of the screen at the current cell, and not what is typed into it. */
    ReadOnlyBooleanProperty walkingProperty() {
        return walking.getReadOnlyProperty();
    }

    private void moved() {
        walking.set(!takesTyping());
        if (!reaching) {
            table.range().clear();
        }
    }

    private boolean takesTyping() {
        CrmRecord record = table.current();
        Field<?> field = table.currentField();
        return record != null && field != null && field != model.type().title() && edits.canEdit(record, field);
    }

    private void pressed(KeyEvent key) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (folds(key)) {
            key.consume();
            table.fold();
            return;
        }
        boolean up = key.getCode() == KeyCode.UP;
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            if (takesTyping()) {
                table.editCurrent();
            } else {
                table.open();
            }
        } else if (key.isShiftDown() && !key.isShortcutDown() && (up || key.getCode() == KeyCode.DOWN)) {
            key.consume();
            reach(up ? -1 : 1);
        }
    }

    /** On the heading of a group Enter opens and closes it, the arrow keys only the one. */
    private boolean folds(KeyEvent key) {
        ListSection section = table.heading();
        return section != null
                && switch (key.getCode()) {
                    case ENTER -> true;
                    case RIGHT -> !section.isOpen();
                    case LEFT -> section.isOpen();
                    default -> false;
                };
    }

    /** The editor begins with what was typed in place of the value. */
    private void typed(KeyEvent key) {
        if (table.getEditingCell() != null || !isText(key) || !takesTyping()) {
            return;
        }
        key.consume();
        table.editCurrent();
        Node editor = table.getScene().getFocusOwner();
        if (table.getEditingCell() != null && editor != null && editor != table) {
            editor.fireEvent(key.copyFor(editor, editor));
        }
    }

    private static boolean isText(KeyEvent key) {
        boolean plain = !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
        String text = key.getCharacter();
        return plain && !text.isBlank() && !Character.isISOControl(text.charAt(0));
    }

    private void reach(int by) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        int to = at.getRow() + by;
        if (at.getColumn() < 1 || to < 0 || to >= table.getItems().size()) {
            return;
        }
        reaching = true;
        if (table.range().reach(table.getVisibleLeafColumn(at.getColumn()), at.getRow(), to)) {
            table.step(by);
        }
        reaching = false;
    }
}
