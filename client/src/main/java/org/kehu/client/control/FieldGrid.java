package org.kehu.client.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields under each other, each with two of its values, or with one. */
public final class FieldGrid extends GridPane {
    private static final double FIELD_SHARE = 24;
    private static final double VALUE_SHARE = 38;
    private int rows;

    public FieldGrid(String field, String first, String second) {
        setHgap(12);
        setVgap(8);
        getColumnConstraints().addAll(share(FIELD_SHARE), share(VALUE_SHARE), share(VALUE_SHARE));
        add(heading(field), heading(first), heading(second));
    }

    public void add(Node field, Node first, Node second) {
        addRow(rows++, field, first, second);
    }

    /** A field that has one value, with room for that of both. */
    public void add(Node field, Node only) {
        add(field, 0, rows);
        add(only, 1, rows++, 2, 1);
    }

    /** Whether it has no fields yet. */
    public boolean isEmpty() {
        return rows <= 1;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll("muted", "t12");
        return heading;
    }
}
