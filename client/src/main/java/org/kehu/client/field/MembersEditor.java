package org.kehu.client.field;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.InWords;

/** Any of some options. */
final class MembersEditor implements FieldEditor<Set<String>> {
    private final CheckComboBox<String> box = new CheckComboBox<>();

    MembersEditor(List<String> options, Function<String, String> label) {
        box.getItems().addAll(options);
        box.getStyleClass().add("field-editor");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new InWords<>(box.getItems(), label));
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(@Nullable Set<String> value) {
        box.getCheckModel().clearChecks();
        if (value != null) {
            value.forEach(box.getCheckModel()::check);
        }
    }

    @Override
    public @Nullable Set<String> read() {
        Set<String> members = new TreeSet<>(box.getCheckModel().getCheckedItems());
        return members.isEmpty() ? null : members;
    }
}
