package org.kehu.client.control;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do: one declaration for its button, its tooltip, its key, the palette and the list of keys. Its
 * label is {@code action.<id>}.
 *
 * @param enabled whether it can be done now
 */
public record Action(String id, Ikon icon, @Nullable Shortcut key, ObservableBooleanValue enabled, Runnable run) {
    public static Action of(String id, Ikon icon, String key, Runnable run) {
        return new Action(id, icon, Shortcut.of(key), new SimpleBooleanProperty(true), run);
    }

    public static Action of(String id, Ikon icon, Runnable run) {
        return new Action(id, icon, null, new SimpleBooleanProperty(true), run);
    }

    public Action when(ObservableBooleanValue condition) {
        return new Action(id, icon, key, condition, run);
    }

    public Action withKey(Shortcut shortcut) {
        return new Action(id, icon, shortcut, enabled, run);
    }

    public String labelKey() {
        return "action." + id;
    }

    public String keyText() {
        return key == null ? "" : key.shown();
    }
}
