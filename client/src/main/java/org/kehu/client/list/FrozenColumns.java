package org.kehu.client.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kehu.common.record.Field;

/**
 * The first columns of a list, which stay where they are while the others are scrolled sideways beneath them. Where the window is
 * too narrow for all that were wanted, fewer stay, so that there is always room to scroll in.
 */
final class FrozenColumns {
    private static final PseudoClass EDGE = PseudoClass.getPseudoClass("frozen-edge");
    private static final double ROOM = 0.3;
    private final TableView<ListRow> table;
    private final ListViewModel model;
    private final List<Runnable> moved = new ArrayList<>();
    private final Map<TableColumnBase<?, ?>, Double> starts = new HashMap<>();
    private List<TableColumn<ListRow, ?>> frozen = List.of();
    private final SidewaysBar bar;

    FrozenColumns(TableView<ListRow> table, ListViewModel model) {
        this.table = table;
        this.model = model;
        this.bar = new SidewaysBar(table, this::show);
        table.widthProperty().addListener((p, was, now) -> show());
        model.frozenProperty().addListener((p, was, now) -> show());
        table.getFocusModel().focusedCellProperty().addListener((Observable cell) -> Platform.runLater(this::uncover));
    }

    /** @param then runs whenever a column is somewhere else on the screen */
    void onMoved(Runnable then) {
        moved.add(then);
    }

    /** After the columns moved, or their widths changed. */
    void show() {
        frozen = fitting();
        starts.clear();
        double from = 0;
        for (TableColumn<ListRow, ?> column : table.getVisibleLeafColumns()) {
            starts.put(column, from);
            from += column.getWidth();
        }
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof CheckedRow row) {
                row.requestLayout();
            }
        }
        for (Node node : table.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader head && head.getTableColumn() != null) {
                place(head, head.getTableColumn());
            }
        }
        for (Node node : table.lookupAll(".nested-column-header")) {
            ((Parent) node).getChildrenUnmodifiable().forEach(this::placeGrip);
        }
        moved.forEach(Runnable::run);
    }

    /** The cells of a row that was laid out. */
    void show(List<? extends Node> cells) {
        for (Node node : cells) {
            if (node instanceof TableCell<?, ?> cell) {
                place(cell, cell.getTableColumn());
            }
        }
    }

    /** From which place on a column begins, when nothing is scrolled. */
    double start(TableColumnBase<?, ?> column) {
        return starts.getOrDefault(column, 0.0);
    }

    List<TableColumn<ListRow, ?>> columns() {
        return frozen;
    }

    /** What is dragged to make a column wider goes with its head. */
    private void placeGrip(Node node) {
        if (node instanceof Rectangle grip && grip.getProperties().get("TableColumn") instanceof TableColumn<?, ?> of) {
            boolean stays = isFrozen(of);
            grip.setTranslateX(stays ? scrolled() : 0);
            grip.setMouseTransparent(!stays && start(of) + of.getWidth() < scrolled() + width());
        }
    }

    boolean isFrozen(TableColumnBase<?, ?> column) {
        return frozen.contains(column);
    }

    /** How far the table is scrolled sideways. */
    double scrolled() {
        return bar.scrolled();
    }

    /** How much of the table's left the frozen columns take. */
    double width() {
        return frozen.stream().mapToDouble(TableColumn::getWidth).sum();
    }

    /** Those up to the last that is wanted, the ticks before them included, as far as they leave room. */
    private List<TableColumn<ListRow, ?>> fitting() {
        List<TableColumn<ListRow, ?>> all = new ArrayList<>();
        double free = table.getWidth() * (1 - ROOM);
        int fields = 0;
        for (TableColumn<ListRow, ?> column : table.getVisibleLeafColumns()) {
            free -= column.getWidth();
            if (fields >= model.frozenProperty().get() || free < 0) {
                break;
            }
            all.add(column);
            fields += column.getUserData() instanceof Field<?> ? 1 : 0;
        }
        return fields == 0 ? List.of() : all;
    }

    private void place(Region node, TableColumnBase<?, ?> column) {
        boolean stays = isFrozen(column);
        node.setTranslateX(stays ? scrolled() : 0);
        node.pseudoClassStateChanged(EDGE, stays && column == frozen.get(frozen.size() - 1));
        double covered = stays || frozen.isEmpty() ? 0 : scrolled() + width() - start(column);
        Cover.of(node, scrolled() > 0 ? covered : 0);
    }

    /** What the keys went to comes out from under the frozen columns. */
    private void uncover() {
        TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
        if (column == null || isFrozen(column) || frozen.isEmpty()) {
            return;
        }
        double from = start(column);
        if (from < scrolled() + width()) {
            bar.scroll(Math.max(0, from - width()));
        }
    }
}
