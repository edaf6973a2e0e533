package org.kehu.client.frame;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Icons;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.OpenTab;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The open places as tabs; the middle button or the cross closes, {@code +} opens another. */
final class TabStripView extends HBox {
    private final Navigation navigation;
    private final Screens screens;
    private final TextScope texts;
    private final ActionButton add;
    private final Map<OpenTab, ToggleButton> buttons = new HashMap<>();

    TabStripView(Navigation navigation, Screens screens, WindowActions actions, TextScope texts) {
        this.navigation = navigation;
        this.screens = screens;
        this.texts = texts;
        this.add = ActionButton.icon(actions.newTab(), texts);
        add.getStyleClass().addAll("small", "add-tab");
        getStyleClass().add("rec-tabs");
        navigation.tabs().addListener((ListChangeListener<OpenTab>) change -> rebuild());
        navigation.selectedProperty().addListener((p, was, now) -> showSelected());
        rebuild();
    }

    private void rebuild() {
        buttons.keySet().retainAll(navigation.tabs());
        getChildren().clear();
        navigation.tabs().forEach(tab -> getChildren().add(buttons.computeIfAbsent(tab, this::button)));
        getChildren().add(add);
        showSelected();
    }

    private void showSelected() {
        buttons.forEach((tab, button) ->
                button.setSelected(tab == navigation.selectedProperty().get()));
    }

    private ToggleButton button(OpenTab tab) {
        FontIcon icon = Icons.small(Material2OutlinedAL.INSERT_DRIVE_FILE);
        Label title = new Label();
        Runnable showTitle = () -> title.setText(titleOf(tab));
        tab.titleProperty().addListener((p, was, now) -> showTitle.run());
        texts.with(formats -> showTitle.run());
        HBox row = new HBox(6, icon, title);
        row.getStyleClass().add("rec-tab-row");
        if (!navigation.isHome(tab)) {
            row.getChildren().add(cross(tab));
        }
        ToggleButton button = new ToggleButton(null, row);
        button.getStyleClass().add("rec-tab");
        button.accessibleTextProperty().bind(title.textProperty());
        button.setOnAction(e -> {
            navigation.select(tab);
            showSelected();
        });
        button.setOnMouseReleased(release -> {
            if (release.getButton() == MouseButton.MIDDLE) {
                navigation.close(tab);
            }
        });
        Runnable showIcon = () -> screens.of(tab.place()).map(Screen::icon).ifPresent(icon::setIconCode);
        tab.placeProperty().addListener((p, was, now) -> showIcon.run());
        showIcon.run();
        return button;
    }

    /** A tab whose page was not made yet goes by its screen. */
    private String titleOf(OpenTab tab) {
        String title = tab.titleProperty().get();
        return !title.isEmpty()
                ? title
                : screens.of(tab.place())
                        .map(screen -> texts.texts().text(screen.labelKey()))
                        .orElse("");
    }

    private Button cross(OpenTab tab) {
        Button cross = new Button(null, Icons.tiny(Material2OutlinedAL.CLOSE));
        cross.getStyleClass().addAll("flat", "tab-cross");
        cross.setFocusTraversable(false); // Ctrl+W closes by key
        cross.setAccessibleText(texts.texts().text("action.tab.close"));
        cross.setOnAction(e -> navigation.close(tab));
        return cross;
    }
}
