package org.kehu.client.imports;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kehu.client.control.Icons;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The steps of an import in a row, with the one that the person is at. */
final class StepLine extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final Map<Step, HBox> rows = new EnumMap<>(Step.class);
    private final Map<Step, Label> numbers = new EnumMap<>(Step.class);
    private final TextScope texts;

    StepLine(TextScope texts) {
        super(8);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        for (Step step : Step.values()) {
            if (step != Step.FILE) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                getChildren().add(line);
            }
            getChildren().add(row(step));
        }
    }

    private HBox row(Step step) {
        Label number = new Label();
        number.getStyleClass().add("step-number");
        Label name = new Label();
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        texts.set(name::setText, step.labelKey());
        HBox row = new HBox(8, number, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("step", "in-line");
        rows.put(step, row);
        numbers.put(step, number);
        return row;
    }

    void show(Step current) {
        rows.forEach((step, row) -> {
            boolean done = step.compareTo(current) < 0;
            row.pseudoClassStateChanged(DONE, done);
            row.pseudoClassStateChanged(CURRENT, step == current);
            Label number = java.util.Objects.requireNonNull(numbers.get(step));
            number.setText(done ? "" : texts.texts().formats().integer(step.ordinal() + 1L));
            number.setGraphic(done ? Icons.tiny(Material2OutlinedAL.CHECK) : null);
        });
    }
}
