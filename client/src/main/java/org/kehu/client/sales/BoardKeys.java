package org.kehu.client.sales;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/** The board by keyboard: Space takes and lets go, arrows go between columns and carry what is held, Esc puts it back. */
final class BoardKeys {
    private final BoardViewModel model;
    private final Supplier<List<BoardColumnView>> columns;
    private final Consumer<BoardDeal> open;

    BoardKeys(BoardViewModel model, Supplier<List<BoardColumnView>> columns, Consumer<BoardDeal> open) {
        this.model = model;
        this.columns = columns;
        this.open = open;
    }

    void handle(BoardColumnView column, KeyEvent key) {
        boolean holding = model.hand().heldProperty().get() != null;
        boolean done = switch (key.getCode()) {
            case SPACE -> holding ? drop() : take(column);
            case ENTER -> holding ? drop() : open(column);
            case LEFT -> holding ? carry(-1) : go(column, -1);
            case RIGHT -> holding ? carry(1) : go(column, 1);
            case UP, DOWN -> holding;
            case ESCAPE -> holding && putBack();
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private boolean take(BoardColumnView column) {
        BoardDeal deal = column.current();
        if (deal != null) {
            model.hand().take(deal, column.column());
        }
        return true;
    }

    private boolean drop() {
        model.drop();
        return true;
    }

    private boolean putBack() {
        model.hand().letGo();
        return true;
    }

    private boolean carry(int by) {
        model.hand().step(by);
        return true;
    }

    private boolean open(BoardColumnView column) {
        BoardDeal deal = column.current();
        if (deal != null) {
            open.accept(deal);
        }
        return true;
    }

    private boolean go(BoardColumnView column, int by) {
        List<BoardColumnView> all = columns.get();
        int next = all.indexOf(column) + by;
        if (next >= 0 && next < all.size()) {
            all.get(next).focus(null);
        }
        return true;
    }
}
