package org.kehu.client.field;

import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Everything that is typed on one line, or on several. */
final class TextFieldEditor<V> implements FieldEditor<V> {
    private final TextInputControl input;
    private final Function<V, String> write;
    private final Function<String, @Nullable V> read;

    private TextFieldEditor(TextInputControl input, Function<V, String> write, Function<String, @Nullable V> read) {
        this.input = input;
        this.write = write;
        this.read = read;
        input.getStyleClass().add("field-editor");
    }

    static <V> TextFieldEditor<V> line(Function<V, String> write, Function<String, @Nullable V> read) {
        return new TextFieldEditor<>(new TextField(), write, read);
    }

    static TextFieldEditor<String> area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return new TextFieldEditor<>(area, text -> text, FieldInput::text);
    }

    @Override
    public Region node() {
        return input;
    }

    @Override
    public void show(@Nullable V value) {
        input.setText(value == null ? "" : write.apply(value));
    }

    @Override
    public @Nullable V read() {
        return read.apply(input.getText() == null ? "" : input.getText());
    }

    @Override
    public void onTyped(Runnable typed) {
        input.textProperty().addListener((text, old, now) -> typed.run());
    }

    @Override
    public void focus() {
        input.requestFocus();
        input.selectAll();
    }

    @Override
    public boolean takesEnter() {
        return input instanceof TextArea;
    }
}
