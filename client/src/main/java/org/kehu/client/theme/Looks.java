package org.kehu.client.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Theme and text size of the running client: changing either swaps sheets on every dressed scene, no node is rebuilt. */
public final class Looks {
    private final StyleSheets sheets = new StyleSheets();
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<TextSize> size;

    public Looks(Theme theme, TextSize size) {
        this.theme = new ReadOnlyObjectWrapper<>(theme);
        this.size = new ReadOnlyObjectWrapper<>(size);
        Application.setUserAgentStylesheet(theme.ground());
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TextSize> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Gives a scene the sheets, now and after each change. Pop-ups copy their owner's. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(sheets.of(theme.get(), size.get()));
    }

    public void change(Theme to) {
        if (to != theme.get()) {
            theme.set(to);
            Application.setUserAgentStylesheet(to.ground());
            redress();
        }
    }

    public void change(TextSize to) {
        if (to != size.get()) {
            size.set(to);
            redress();
        }
    }

    private void redress() {
        List<String> now = sheets.of(theme.get(), size.get());
        scenes.forEach(scene -> scene.getStylesheets().setAll(now));
    }
}
