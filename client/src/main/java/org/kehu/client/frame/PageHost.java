package org.kehu.client.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EmptyState;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.OpenTab;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.TextScope;

/** Holds the pages: makes each when it is first looked at, keeps those of the rail, closes a record's with its tab. */
final class PageHost extends StackPane {
    private final Navigation navigation;
    private final Screens screens;
    private final TextScope texts;
    private final Map<Place, Page> pages = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> front = new ReadOnlyObjectWrapper<>();

    PageHost(Navigation navigation, Screens screens, TextScope texts) {
        this.navigation = navigation;
        this.screens = screens;
        this.texts = texts;
        getStyleClass().add("page-host");
        setAlignment(Pos.TOP_LEFT); // a page that is wider than the window shows where it begins
        setMinSize(0, 0); // what a page would like must not push the bars of the window out of it
        navigation.selectedProperty().addListener((p, was, now) -> show());
        navigation.tabs().get(0).placeProperty().addListener((p, was, now) -> showIfHome());
        navigation.tabs().addListener((ListChangeListener<OpenTab>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(tab -> close(tab.place()));
            }
        });
        show();
    }

    ReadOnlyObjectProperty<@Nullable Page> frontProperty() {
        return front.getReadOnlyProperty();
    }

    List<Page> all() {
        return List.copyOf(pages.values());
    }

    private void showIfHome() {
        if (navigation.isHome(navigation.selectedProperty().get())) {
            show();
        }
    }

    private void show() {
        OpenTab tab = navigation.selectedProperty().get();
        Optional<Screen> screen = screens.of(tab.place());
        if (screen.isEmpty()) {
            showNothing(tab);
            return;
        }
        Page page = pages.computeIfAbsent(tab.place(), screen.get().open());
        if (page != front.get()) {
            tab.titleProperty().unbind();
            tab.titleProperty().bind(page.title());
            front.set(page);
            getChildren().setAll(page.content());
            page.shown();
        }
    }

    /** A role without any screen. */
    private void showNothing(OpenTab tab) {
        EmptyState nothing = new EmptyState();
        texts.set(nothing::setSentence, "window.no.screens");
        texts.set(tab.titleProperty()::set, "app.name");
        getChildren().setAll(nothing);
    }

    private void close(Place place) {
        boolean kept = screens.of(place).filter(Screen::inRail).isPresent();
        if (!kept && pages.containsKey(place)) {
            Objects.requireNonNull(pages.remove(place)).closed();
        }
    }
}
