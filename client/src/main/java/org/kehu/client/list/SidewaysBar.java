package org.kehu.client.list;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The scroll bar at the bottom of a table, which the table makes with its skin. */
final class SidewaysBar {
    private final TableView<?> table;
    private final Runnable moved;
    private @Nullable ScrollBar bar;

    /** @param moved runs whenever it is somewhere else, and once it is there */
    SidewaysBar(TableView<?> table, Runnable moved) {
        this.table = table;
        this.moved = moved;
        table.skinProperty().addListener((p, was, now) -> Platform.runLater(this::follow));
    }

    private void follow() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar found && found.getOrientation() == Orientation.HORIZONTAL) {
                bar = found;
                found.valueProperty().addListener((p, was, now) -> moved.run());
                found.visibleProperty().addListener((p, was, now) -> moved.run());
            }
        }
        moved.run();
    }

    /** How far the table is scrolled. */
    double scrolled() {
        return bar != null && bar.isVisible() ? bar.getValue() : 0;
    }

    void scroll(double to) {
        if (bar != null) {
            bar.setValue(to);
        }
    }
}
