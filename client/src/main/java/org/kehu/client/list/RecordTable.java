package org.kehu.client.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.ValueMark;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** The table of a list. Sorting is the store's; widths and order are remembered; the current cell is edited by F2. */
final class RecordTable extends TableView<ListRow> {
    private static final double CHECK_WIDTH = 48;
    private final RecordDesk desk;
    private final ListViewModel model;
    private final Checked checked;
    private final TextScope texts;
    private final CellRange range = new CellRange(this::showRange);
    private final CellKeys keys;
    private final FrozenColumns frozen;
    private final @Nullable GroupCounts counts;
    private boolean arranging;
    private @Nullable ValueCell<?> editing;
    private @Nullable RecordRef next;
    private boolean staying;

    RecordTable(RecordDesk desk, ListViewModel model, Checked checked, TextScope texts) {
        this.desk = desk;
        this.model = model;
        this.checked = checked;
        this.texts = texts;
        boolean counted = model.type() == CustomerGroup.TYPE && desk.records().now() == null;
        this.counts = counted ? new GroupCounts(desk) : null;
        setId("list");
        setEditable(true);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setSortPolicy(table -> true);
        this.frozen = new FrozenColumns(this, model);
        setRowFactory(table -> new CheckedRow(checked, frozen));
        checked.countProperty().addListener((p, was, now) -> showChecked());
        setItems(model.rows());
        makeColumns();
        getSortOrder().addListener((ListChangeListener<TableColumn<ListRow, ?>>) change -> sortedByHead());
        getColumns().addListener((ListChangeListener<TableColumn<ListRow, ?>>) change -> arranged());
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getClickCount() == 2 && isTitle()) {
                press.consume();
                open();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::leaveEditing);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (cellOf(click.getTarget()) != null && heading() != null) {
                fold();
            }
        });
        keys = new CellKeys(this, model, new RecordEdits(desk));
        getItems().addListener((Observable rows) -> stay()); // hears of it before the selection model does
        getFocusModel().focusedCellProperty().addListener((Observable cell) -> leaveCheckColumn());
        editingCellProperty().addListener((p, was, now) -> model.hold(now != null));
        texts.with(formats -> refresh());
    }

    static boolean isNumber(Field<?> field) {
        return switch (field.kind()) {
            case NUMBER, COUNTER, MONEY, DATE, INSTANT -> true;
            default -> false;
        };
    }

    /** The record of the current row, null if there is none or it loads. */
    @Nullable CrmRecord current() {
        return record(getFocusModel().getFocusedIndex());
    }

    /** The record of a row, null while it loads. */
    @Nullable CrmRecord record(int row) {
        return row < 0 || row >= getItems().size() ? null : getItems().get(row).record();
    }

    /** The group whose heading is the current row, null if it is none. */
    @Nullable ListSection heading() {
        int row = getFocusModel().getFocusedIndex();
        return row < 0 || row >= getItems().size()
                ? null
                : ListSection.of(getItems().get(row));
    }

    /** Opens or closes the group whose heading is the current row. */
    void fold() {
        ListSection section = heading();
        if (section != null) {
            model.groups().toggle(section);
        }
    }

    /** The figures of the current column, under its head. */
    void showFigures() {
        Field<?> field = currentField();
        if (field != null) {
            Node head = lookup("#column-" + field.name());
            FiguresForm.open(desk, model, field, head == null ? this : head);
        }
    }

    /** The field of the current cell, null if it has none. */
    @Nullable Field<?> currentField() {
        TableColumn<?, ?> column = getFocusModel().getFocusedCell().getTableColumn();
        return column != null && column.getUserData() instanceof Field<?> field ? field : null;
    }

    FrozenColumns frozen() {
        return frozen;
    }

    /** The columns up to the current one stay while the others are scrolled; if they do already, none does. */
    void freeze() {
        Field<?> field = currentField();
        if (field != null && place(field) == model.frozenProperty().get()) {
            model.frozenProperty().set(0);
        } else if (field != null) {
            freeze(field);
        }
    }

    void freeze(Field<?> upTo) {
        model.frozenProperty().set(place(upTo));
    }

    /** Which of the columns it is, the first is 1. */
    int place(Field<?> field) {
        return 1 + List.copyOf(model.shownColumns().keySet()).indexOf(field);
    }

    CellRange range() {
        return range;
    }

    CellKeys keys() {
        return keys;
    }

    /** The cell whose editor is open, null once it is closed. */
    void editing(@Nullable ValueCell<?> cell) {
        editing = cell;
    }

    /** A press on another cell takes what was typed first, and stays where that is refused. */
    private void leaveEditing(MouseEvent press) {
        TableCell<?, ?> pressed = cellOf(press.getTarget());
        ValueCell<?> open = editing;
        if (open != null && pressed != null && pressed != open) {
            press.consume();
            int row = pressed.getIndex();
            TableColumn<ListRow, ?> column =
                    getVisibleLeafColumn(getVisibleLeafColumns().indexOf(pressed.getTableColumn()));
            open.leave(() -> getSelectionModel().clearAndSelect(row, column));
        }
    }

    private static @Nullable TableCell<?, ?> cellOf(EventTarget target) {
        Node node = target instanceof Node pressed ? pressed : null;
        while (node != null && !(node instanceof TableCell<?, ?>)) {
            node = node.getParent();
        }
        return (TableCell<?, ?>) node;
    }

    /** Goes on from a cell that was edited; stays on that row's record when the rows are read again in another order. */
    void go(int down, int right) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        int column = Math.max(1, Math.min(getVisibleLeafColumns().size() - 1, at.getColumn() + right));
        int row = Math.max(0, Math.min(getItems().size() - 1, at.getRow() + down));
        getSelectionModel().clearAndSelect(row, getVisibleLeafColumn(column));
        scrollToColumn(getVisibleLeafColumn(column));
        CrmRecord record = record(row);
        next = record == null ? null : record.ref();
    }

    /** Rows that were read again are selected across all columns by the toolkit: the current cell stays what it was. */
    private void stay() {
        int row = getFocusModel().getFocusedIndex();
        int column = getFocusModel().getFocusedCell().getColumn();
        if (row >= 0 && column >= 1 && !staying) {
            staying = true; // what changes once more until then finds the cell moved already
            Platform.runLater(() -> stay(row, column));
        }
    }

    private void stay(int row, int column) {
        RecordRef wanted = next;
        next = null;
        staying = false;
        int found = wanted == null ? -1 : model.indexOf(wanted);
        int to = found >= 0 ? found : Math.min(row, getItems().size() - 1);
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        boolean there = at.getRow() == to && at.getColumn() == column;
        if (editing == null && to >= 0 && column < getVisibleLeafColumns().size() && !there) {
            getSelectionModel().clearAndSelect(to, getVisibleLeafColumn(column));
        }
    }

    private void showRange() {
        lookupAll(".table-cell").forEach(cell -> {
            if (cell instanceof ValueCell<?> value) {
                value.showRange();
            }
        });
    }

    void step(int by) {
        int index = Math.max(0, Math.min(getItems().size() - 1, getFocusModel().getFocusedIndex() + by));
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        TableColumn<ListRow, ?> column =
                at.getColumn() < 1 ? getColumns().get(1) : getColumns().get(at.getColumn());
        getSelectionModel().clearAndSelect(index, column);
        scrollTo(Math.max(0, index - 5));
    }

    /** The focus goes to the current cell, or to the first. */
    void begin() {
        requestFocus();
        if (getFocusModel().getFocusedCell().getColumn() < 1 && getColumns().size() > 1) {
            getFocusModel()
                    .focus(
                            Math.max(0, getFocusModel().getFocusedIndex()),
                            getColumns().get(1));
        }
    }

    /** Rows that come put the focus into the first column, where there is nothing to edit. */
    private void leaveCheckColumn() {
        if (isInCheckColumn()) {
            Platform.runLater(() -> {
                if (isInCheckColumn()) {
                    getFocusModel()
                            .focus(
                                    getFocusModel().getFocusedIndex(),
                                    getColumns().get(1));
                }
            });
        }
    }

    private boolean isInCheckColumn() {
        return getFocusModel().getFocusedIndex() >= 0
                && getFocusModel().getFocusedCell().getColumn() == 0
                && getColumns().size() > 1;
    }

    void close() {
        if (counts != null) {
            counts.close();
        }
    }

    void editCurrent() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (at.getRow() >= 0 && at.getColumn() > 0) {
            edit(at.getRow(), getVisibleLeafColumn(at.getColumn()));
        }
    }

    void open() {
        CrmRecord record = current();
        if (record != null) {
            desk.open(record.ref());
        }
    }

    private boolean isTitle() {
        TableColumn<?, ?> column = getFocusModel().getFocusedCell().getTableColumn();
        return column != null && column.getUserData() == model.type().title();
    }

    boolean isTitle(Field<?> field) {
        return field == model.type().title();
    }

    void makeColumns() {
        arranging = true;
        getSortOrder().clear();
        getColumns().clear();
        getColumns().add(checkColumn());
        model.shownColumns().forEach((field, width) -> getColumns().add(column(field, width)));
        if (counts != null) {
            getColumns().add(Math.min(2, getColumns().size()), new GroupCountColumn(desk, counts, texts));
        }
        showOrder();
        arranging = false;
        Platform.runLater(frozen::show);
    }

    private TableColumn<ListRow, ListRow> checkColumn() {
        TableColumn<ListRow, ListRow> column = new TableColumn<>();
        column.getStyleClass().add("check");
        column.setGraphic(new CheckHead(new TickAll(desk, model, checked), texts));
        column.setMinWidth(CHECK_WIDTH);
        column.setMaxWidth(CHECK_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(table -> new CheckCell(checked));
        return column;
    }

    private <V> TableColumn<ListRow, ListRow> column(Field<V> field, double width) {
        TableColumn<ListRow, ListRow> column = new TableColumn<>();
        column.setId("column-" + field.name());
        column.setUserData(field);
        column.setPrefWidth(width);
        column.setSortable(ListColumns.isSortable(field));
        if (isNumber(field)) {
            column.getStyleClass().add("num");
        }
        if (field == model.type().title()) {
            column.getStyleClass().add("name");
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(table -> new ValueCell<>(desk, this, field, ValueMark.of(field)));
        column.widthProperty().addListener((p, was, now) -> arranged());
        column.setContextMenu(new ColumnMenu(model, this, field, texts));
        texts.with(formats -> column.setText(desk.labels().field(model.type(), field)));
        return column;
    }

    private void showOrder() {
        ListOrder order = model.orderProperty().get();
        getColumns().stream()
                .filter(column -> column.getUserData() == order.field())
                .forEach(column -> {
                    column.setSortType(
                            order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    getSortOrder().add(column);
                });
        getColumns().forEach(column -> column.sortTypeProperty().addListener((p, was, now) -> sortedByHead()));
    }

    private void sortedByHead() {
        if (!arranging && !getSortOrder().isEmpty()) {
            TableColumn<ListRow, ?> column = getSortOrder().get(0);
            boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
            model.orderProperty().set(new ListOrder((Field<?>) column.getUserData(), descending));
        }
    }

    private void arranged() {
        if (!arranging) {
            Map<Field<?>, Double> now = new LinkedHashMap<>();
            getColumns().stream()
                    .filter(column -> column.getUserData() instanceof Field<?>)
                    .forEach(column -> now.put((Field<?>) column.getUserData(), column.getWidth()));
            model.arrange(now);
            frozen.show();
        }
    }

    private void showChecked() {
        lookupAll(".table-row-cell").forEach(row -> {
            if (row instanceof CheckedRow shown) {
                shown.showChecked();
            }
        });
        pseudoClassStateChanged(
                PseudoClass.getPseudoClass("checking"), checked.countProperty().get() > 0);
    }
}
