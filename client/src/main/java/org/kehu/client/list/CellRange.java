package org.kehu.client.list;

import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Cells under each other in one column, marked to be filled or pasted into together. */
final class CellRange {
    /** Rows further away may not be held any more. */
    static final int MOST = 1000;

    private final Runnable changed;
    private @Nullable TableColumn<?, ?> column;
    private int anchor;
    private int end;

    CellRange(Runnable changed) {
        this.changed = changed;
    }

    /** From the cell where it began to this one; another column begins anew. @return whether it reaches there */
    boolean reach(TableColumn<?, ?> in, int from, int to) {
        if (column != in) {
            column = in;
            anchor = from;
        }
        if (Math.abs(to - anchor) >= MOST) {
            return false;
        }
        end = to;
        changed.run();
        return true;
    }

    void clear() {
        if (column != null) {
            column = null;
            changed.run();
        }
    }

    boolean contains(TableColumn<?, ?> in, int row) {
        return column == in && row >= first() && row <= last();
    }

    boolean isEmpty() {
        return column == null || anchor == end;
    }

    int first() {
        return Math.min(anchor, end);
    }

    int last() {
        return Math.max(anchor, end);
    }
}
