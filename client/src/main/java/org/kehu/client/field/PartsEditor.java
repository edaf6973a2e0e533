package org.kehu.client.field;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Values of several texts, such as names and addresses: a text field a part, named by its prompt, two in a row. */
final class PartsEditor<V> implements FieldEditor<V> {
    private final List<TextField> parts;
    private final GridPane pane = new GridPane(4, 4);
    private final Function<V, List<String>> split;
    private final Function<List<String>, @Nullable V> join;

    PartsEditor(List<String> names, Function<V, List<String>> split, Function<List<String>, @Nullable V> join) {
        this.parts = names.stream().map(PartsEditor::part).toList();
        this.split = split;
        this.join = join;
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        pane.getColumnConstraints().setAll(half, half);
        int odd = parts.size() % 2; // then the first, the longest, has a row to itself
        for (int i = 0; i < parts.size(); i++) {
            pane.add(parts.get(i), (i + odd) % 2, (i + odd) / 2);
        }
        if (odd == 1) {
            GridPane.setConstraints(parts.get(0), 0, 0, 2, 1);
        }
    }

    private static TextField part(String name) {
        TextField field = new TextField();
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(8);
        field.getStyleClass().add("field-editor");
        return field;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void show(@Nullable V value) {
        List<String> texts = value == null ? List.of() : split.apply(value);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setText(i < texts.size() ? texts.get(i) : "");
        }
    }

    @Override
    public @Nullable V read() {
        List<String> texts = parts.stream().map(part -> part.getText().strip()).toList();
        return texts.stream().allMatch(String::isEmpty) ? null : join.apply(texts);
    }

    @Override
    public void onTyped(Runnable typed) {
        parts.forEach(part -> part.textProperty().addListener((text, old, now) -> typed.run()));
    }

    @Override
    public void focus() {
        parts.get(0).requestFocus();
        parts.get(0).selectAll();
    }
}
