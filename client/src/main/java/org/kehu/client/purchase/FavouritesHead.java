package org.kehu.client.purchase;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Space;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;

/** The title of the favourite products, with the choice of what makes a favourite. */
final class FavouritesHead extends HBox {
    FavouritesHead(RecordDesk desk, boolean choice, boolean byNumber, Consumer<Boolean> chosen) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("favourites-head");
        Label title = new Label(desk.texts().text("purchases.favourites"));
        title.getStyleClass().addAll("muted", "t12");
        getChildren().addAll(title, Space.grow());
        if (choice) {
            ToggleGroup group = new ToggleGroup();
            getChildren()
                    .addAll(
                            way(desk, "amount", group, !byNumber, () -> chosen.accept(false)),
                            way(desk, "number", group, byNumber, () -> chosen.accept(true)));
        }
    }

    private static ViewTab way(RecordDesk desk, String name, ToggleGroup group, boolean on, Runnable choose) {
        ViewTab button = new ViewTab();
        button.setTexts(desk.texts().text("purchases.by." + name), "");
        button.setId("favourites-" + name);
        button.setToggleGroup(group);
        button.setSelected(on);
        button.setOnAction(e -> choose.run());
        return button;
    }
}
