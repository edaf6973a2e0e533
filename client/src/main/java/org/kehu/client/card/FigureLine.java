package org.kehu.client.card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kehu.client.control.Space;

/** A figure of a card: what it is and how much. Its tooltip says the formula; pressed it opens the rows that it is made of. */
public final class FigureLine extends HBox {
    private static final double WIDEST = 360;

    public FigureLine(String name, String value, String formula, Runnable rows) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("figure-line");
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        Hyperlink figure = new Hyperlink(value);
        figure.getStyleClass().add("figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.setAccessibleText(name + " " + value);
        figure.setAccessibleHelp(formula);
        figure.setOnAction(e -> rows.run());
        getChildren().addAll(label, Space.grow(), figure);
        tell(this, formula);
    }

    /** The line with its figure known by an id. */
    public FigureLine as(String id) {
        getChildren().get(getChildren().size() - 1).setId(id);
        return this;
    }

    /** Says a formula while the mouse is over the node. */
    public static void tell(Node node, String formula) {
        Tooltip tooltip = new Tooltip(formula);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setShowDelay(Duration.millis(300));
        Tooltip.install(node, tooltip);
    }
}
