package org.kehu.client.frame;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.TextScope;

/** The screens down the left edge: icons, or icons and words once opened by its mark. */
final class RailView extends VBox {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final int KEYS = 9;

    private final TextScope texts;
    private final BooleanProperty wide = new SimpleBooleanProperty();

    RailView(Screens all, Navigation navigation, TextScope texts) {
        List<Screen> screens = all.inRail();
        this.texts = texts;
        getStyleClass().add("rail");
        getChildren().add(mark());
        for (int i = 0; i < screens.size(); i++) {
            String key = i < KEYS ? "Alt+" + (i + 1) : "";
            getChildren().add(item(screens.get(i), key, all, navigation));
        }
        wide.addListener((p, was, now) -> pseudoClassStateChanged(WIDE, now));
    }

    BooleanProperty wideProperty() {
        return wide;
    }

    private HBox mark() {
        Button logo = new Button("客");
        logo.getStyleClass().add("logo");
        logo.setId("rail-mark");
        logo.setOnAction(e -> wide.set(!wide.get()));
        Tooltip tooltip = new Tooltip();
        logo.setTooltip(tooltip);
        texts.with(formats -> {
            String label = formats.labels().text("action.rail");
            logo.setAccessibleText(label);
            tooltip.setText(formats.labels().text("tooltip.with.key", label, "Ctrl+B"));
        });
        Label name = new Label();
        texts.set(name::setText, "app.name");
        name.getStyleClass().add("logo-name");
        name.visibleProperty().bind(wide);
        name.managedProperty().bind(wide);
        HBox row = new HBox(12, logo, name);
        row.getStyleClass().add("rail-head");
        return row;
    }

    private ToggleButton item(Screen screen, String key, Screens all, Navigation navigation) {
        ToggleButton item = new ToggleButton(null, Icons.of(screen.icon()));
        item.getStyleClass().add("rail-item");
        item.setId("rail-" + screen.id());
        item.setAlignment(Pos.CENTER_LEFT);
        item.contentDisplayProperty().bind(wide.map(open -> open ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        Tooltip tooltip = new Tooltip();
        item.setTooltip(tooltip);
        texts.with(formats -> {
            String label = formats.labels().text(screen.labelKey());
            item.setText(label);
            item.setAccessibleText(label);
            tooltip.setText(key.isEmpty() ? label : formats.labels().text("tooltip.with.key", label, key));
        });
        Runnable follow = () -> item.setSelected(
                all.of(navigation.current()).map(Screen::under).stream().anyMatch(screen.id()::equals));
        item.setOnAction(e -> {
            navigation.open(Place.of(screen.id()));
            follow.run();
        });
        navigation.selectedProperty().addListener((p, was, now) -> follow.run());
        navigation.tabs().get(0).placeProperty().addListener((p, was, now) -> follow.run());
        follow.run();
        return item;
    }
}
