package org.kehu.client.list;

import java.util.function.Supplier;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;

/** A row of a window of choices, made when it is first shown: there may be thousands to choose from. */
final class PickRow {
    private final String text;
    private final Supplier<ButtonBase> make;
    private @Nullable ButtonBase row;

    PickRow(String text, Supplier<ButtonBase> make) {
        this.text = text;
        this.make = make;
    }

    String text() {
        return text;
    }

    ButtonBase row() {
        ButtonBase made = row;
        if (made == null) {
            made = make.get();
            row = made;
        }
        return made;
    }
}
