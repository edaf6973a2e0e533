package org.kehu.client.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.InWords;

/** Boxes to choose one of a few things from, said in words. */
final class Choices {
    private Choices() {}

    static <T> ComboBox<T> of(List<T> options, @Nullable T chosen, Function<T, String> words, Consumer<T> take) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(new InWords<>(box.getItems(), words));
        box.getItems().setAll(options);
        box.setValue(chosen);
        box.valueProperty().addListener((p, was, now) -> {
            if (now != null) {
                take.accept(now);
            }
        });
        return box;
    }
}
