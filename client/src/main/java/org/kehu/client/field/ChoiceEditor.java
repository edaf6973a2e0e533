package org.kehu.client.field;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few options; the first, empty one takes the value away where the field may be empty. */
final class ChoiceEditor implements FieldEditor<String> {
    private static final String NONE = "";
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    ChoiceEditor(List<String> options, boolean mayBeEmpty, Function<String, String> label) {
        if (mayBeEmpty) {
            box.getItems().add(NONE);
        }
        box.getItems().addAll(options);
        box.getStyleClass().add("field-editor");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty() ? NONE : label.apply(code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(@Nullable String value) {
        showing = true;
        box.setValue(value == null ? NONE : value);
        showing = false;
    }

    @Override
    public @Nullable String read() {
        String value = box.getValue();
        return value == null || value.isEmpty() ? null : value;
    }

    @Override
    public void onChosen(Runnable chosen) {
        box.setOnAction(e -> {
            if (!showing) {
                chosen.run();
            }
        });
    }

    @Override
    public void focus() {
        box.requestFocus();
        box.show();
    }
}
