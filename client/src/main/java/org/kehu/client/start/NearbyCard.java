package org.kehu.client.start;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The servers in this network, each to be chosen by a press; says so while there is none. */
final class NearbyCard extends VBox {
    private final FirstStartViewModel model;
    private final TextScope texts;
    private final VBox rows = new VBox();
    private final Label none = new Label();

    NearbyCard(FirstStartViewModel model, TextScope texts) {
        this.model = model;
        this.texts = texts;
        rows.setId("servers-nearby");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        texts.set(none::setText, "start.nearby.none");
        Button again = new Button("", Icons.small(Material2OutlinedMZ.REFRESH));
        again.setId("look-again");
        again.getStyleClass().add("flat");
        again.setOnAction(e -> model.nearby().start());
        texts.set(again::setText, "start.nearby.again");
        StartCard card = new StartCard(Material2OutlinedAL.DEVICE_HUB, "start.nearby", texts, rows, none);
        card.atTheRight(again);
        getChildren().add(card);
        model.nearby().seen().addListener((InvalidationListener) seen -> show());
        texts.with(formats -> show());
        visibleProperty().bind(model.stepProperty().isEqualTo(StartStep.SERVER));
        managedProperty().bind(visibleProperty());
    }

    private void show() {
        rows.getChildren().setAll(model.nearby().seen().stream().map(this::row).toList());
        none.setVisible(rows.getChildren().isEmpty());
        none.setManaged(none.isVisible());
        rows.setManaged(!none.isVisible());
    }

    private Button row(SeenServer server) {
        Label name = new Label(server.name());
        name.getStyleClass().add("b");
        Label where = new Label(texts.texts().text("start.nearby.where", server.address(), server.version()));
        where.getStyleClass().addAll("muted", "t12");
        VBox both = new VBox(name, where);
        both.getStyleClass().add("nearby-line");
        HBox line = new HBox(
                12,
                Icons.of(Material2OutlinedMZ.STORAGE),
                both,
                Space.grow(),
                Icons.of(Material2OutlinedAL.ARROW_FORWARD));
        line.getStyleClass().add("nearby-line");
        Button row = new Button();
        row.setGraphic(line);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("flat", "nearby-server");
        row.setAccessibleText(server.name() + ", " + server.address());
        row.setOnAction(e -> model.choose(server));
        row.disableProperty().bind(model.busyProperty());
        return row;
    }
}
