package org.kehu.client.list;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/**
 * A row that keeps the cells of frozen columns. Of rows of a fixed height the toolkit takes out each cell whose column is scrolled
 * out of sight, also of one that stays in sight because it is frozen.
 */
final class FrozenRowSkin extends TableRowSkin<ListRow> {
    private final FrozenColumns frozen;

    /** Made by the first cell, which the toolkit's constructor asks for. */
    private @Nullable Map<TableColumnBase<?, ?>, WeakReference<TableCell<ListRow, ?>>> cells;

    FrozenRowSkin(TableRow<ListRow> row, FrozenColumns frozen) {
        super(row);
        this.frozen = frozen;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the toolkit declares it
    protected TableCell<ListRow, ?> createCell(TableColumnBase column) {
        TableCell<ListRow, ?> cell = super.createCell(column);
        if (cells == null) {
            cells = new WeakHashMap<>();
        }
        cells.put((TableColumnBase<?, ?>) column, new WeakReference<>(cell));
        return cell;
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        super.layoutChildren(x, y, w, h);
        for (TableColumn<ListRow, ?> column : frozen.columns()) {
            TableCell<ListRow, ?> cell = cell(column);
            if (cell != null && cell.getParent() == null && getSkinnable().getIndex() >= 0) {
                getChildren().add(cell);
                cell.resize(column.getWidth(), h);
                cell.relocate(frozen.start(column), y);
            }
        }
        frozen.show(getChildren());
    }

    private @Nullable TableCell<ListRow, ?> cell(TableColumn<ListRow, ?> column) {
        WeakReference<TableCell<ListRow, ?>> cell = cells == null ? null : cells.get(column);
        return cell == null ? null : cell.get();
    }
}
