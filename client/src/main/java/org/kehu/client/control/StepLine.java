package org.kehu.client.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The steps of something that takes several, in a row, with the one that the person is at. */
public final class StepLine extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final List<HBox> rows = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final TextScope texts;

    /** @param labelKeys what the steps are called, in their order */
    public StepLine(TextScope texts, List<String> labelKeys) {
        super(8);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        for (String labelKey : labelKeys) {
            if (!rows.isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                getChildren().add(line);
            }
            getChildren().add(row(labelKey));
        }
    }

    private HBox row(String labelKey) {
        Label number = new Label();
        number.getStyleClass().add("step-number");
        Label name = new Label();
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        texts.set(name::setText, labelKey);
        HBox row = new HBox(8, number, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("step", "in-line");
        rows.add(row);
        numbers.add(number);
        return row;
    }

    /** @param current from 0 */
    public void show(int current) {
        for (int step = 0; step < rows.size(); step++) {
            boolean done = step < current;
            rows.get(step).pseudoClassStateChanged(DONE, done);
            rows.get(step).pseudoClassStateChanged(CURRENT, step == current);
            Label number = numbers.get(step);
            number.setText(done ? "" : texts.texts().formats().integer(step + 1L));
            number.setGraphic(done ? Icons.tiny(Material2OutlinedAL.CHECK) : null);
        }
    }
}
