package org.kehu.client.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.Ikon;

/** A titled box of the start: icon and name in its head, content below. */
final class StartCard extends VBox {
    private final HBox head;

    StartCard(Ikon icon, String titleKey, TextScope texts, Node... content) {
        getStyleClass().add("card");
        Label title = new Label();
        title.getStyleClass().add("b");
        texts.set(title::setText, titleKey);
        head = new HBox(8, Icons.of(icon), title, Space.grow());
        head.getStyleClass().add("card-head");
        VBox body = new VBox(12, content);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        managedProperty().bind(visibleProperty());
    }

    /** What can be done with the whole box. */
    void atTheRight(Node node) {
        head.getChildren().add(node);
    }
}
