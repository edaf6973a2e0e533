package org.kehu.client.start;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kehu.client.text.TextScope;

/** A field to type in, with its label above. */
public final class TypedLine {
    private TypedLine() {}

    public static VBox of(String labelKey, TextField field, StringProperty value, TextScope texts) {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "t12");
        label.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
        texts.with(formats -> {
            String text = formats.labels().text(labelKey);
            label.setText(text);
            field.setAccessibleText(text);
        });
        return new VBox(4, label, field);
    }
}
