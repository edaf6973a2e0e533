package org.kehu.client.admin;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Has a box say its choices in other words: a new converter alone leaves what stands in the box as it was. */
final class ChoiceWords {
    private ChoiceWords() {}

    static <T> void say(ComboBox<T> box, StringConverter<T> words) {
        box.setConverter(words);
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.toString(item));
            }
        });
    }
}
