package org.kehu.client.control;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** One view of a list with its count; the name goes bold when chosen, the count stays. */
public final class ViewTab extends ToggleButton {
    private final Label name = new Label();
    private final Label count = new Label();

    public ViewTab() {
        getStyleClass().add("view-tab");
        name.getStyleClass().add("name");
        count.getStyleClass().add("n");
        HBox row = new HBox(6, name, count);
        row.getStyleClass().add("view-tab-row");
        setGraphic(row);
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param number already written for the language; empty for none */
    public void setTexts(String title, String number) {
        name.setText(title);
        count.setText(number);
        setAccessibleText(title + " " + number);
    }

    /** A chosen view stays chosen when pressed again. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
