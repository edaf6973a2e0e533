package org.kehu.client.field;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class BooleanEditor implements FieldEditor<Boolean> {
    private final CheckBox box = new CheckBox();

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(@Nullable Boolean value) {
        box.setSelected(Boolean.TRUE.equals(value));
    }

    @Override
    public Boolean read() {
        return box.isSelected();
    }
}
