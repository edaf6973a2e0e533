package org.kehu.client.sales;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The deal that is in the hand, by mouse or by key, and the column over which it is held. */
public final class BoardHand {
    private final ObservableList<BoardColumn> columns;
    private final ReadOnlyObjectWrapper<@Nullable BoardDeal> held = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BoardColumn> over = new ReadOnlyObjectWrapper<>();

    BoardHand(ObservableList<BoardColumn> columns) {
        this.columns = columns;
    }

    /** Null while the hand is empty. */
    public ReadOnlyObjectProperty<@Nullable BoardDeal> heldProperty() {
        return held.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable BoardColumn> overProperty() {
        return over.getReadOnlyProperty();
    }

    public void take(BoardDeal deal, BoardColumn from) {
        held.set(deal);
        over.set(from);
    }

    public void holdOver(@Nullable BoardColumn column) {
        if (held.get() != null) {
            over.set(column);
        }
    }

    /** To the next column on either side; stays at the edge. */
    public void step(int by) {
        BoardColumn at = over.get();
        int index = at == null ? -1 : columns.indexOf(at);
        if (held.get() != null && index >= 0) {
            over.set(columns.get(Math.min(Math.max(index + by, 0), columns.size() - 1)));
        }
    }

    /** The hand is empty again; nothing moves. */
    public void letGo() {
        held.set(null);
        over.set(null);
    }
}
