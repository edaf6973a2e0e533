package org.kehu.client.start;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The left of the start: the product, the four steps with what each has found, and the language. */
final class StepList extends VBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final TextScope texts;
    private final Map<StartStep, HBox> rows = new EnumMap<>(StartStep.class);
    private final Map<StartStep, Label> numbers = new EnumMap<>(StartStep.class);
    private final Map<StartStep, Label> results = new EnumMap<>(StartStep.class);

    StepList(TextScope texts) {
        this.texts = texts;
        getStyleClass().add("start-steps");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().add(brand());
        for (StartStep step : StartStep.values()) {
            getChildren().add(row(step));
        }
        getChildren().addAll(space, language());
    }

    void show(StartStep current) {
        rows.forEach((step, row) -> {
            boolean done = step.compareTo(current) < 0;
            row.pseudoClassStateChanged(DONE, done);
            row.pseudoClassStateChanged(CURRENT, step == current);
            Label number = numbers.get(step);
            if (number != null) {
                number.setText(done ? "" : texts.texts().formats().integer(step.ordinal() + 1L));
                number.setGraphic(done ? Icons.tiny(Material2OutlinedAL.CHECK) : null);
            }
        });
    }

    void setResult(StartStep step, String text) {
        Label result = results.get(step);
        if (result != null) {
            result.setText(text);
        }
    }

    private HBox brand() {
        Label mark = new Label("客");
        mark.getStyleClass().add("brand-mark");
        Label name = new Label();
        name.getStyleClass().addAll("t16", "b");
        Label what = new Label();
        what.getStyleClass().addAll("muted", "t12");
        texts.set(name::setText, "app.name");
        texts.set(what::setText, "start.title");
        HBox brand = new HBox(12, mark, new VBox(name, what));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private HBox row(StartStep step) {
        Label number = new Label();
        number.getStyleClass().add("step-number");
        Label name = new Label();
        name.getStyleClass().add("step-name");
        texts.set(name::setText, step.labelKey());
        Label result = new Label();
        result.getStyleClass().addAll("muted", "t12");
        HBox row = new HBox(12, number, new VBox(name, result));
        row.getStyleClass().add("step");
        rows.put(step, row);
        numbers.put(step, number);
        results.put(step, result);
        return row;
    }

    private Button language() {
        Button button = new Button(null, Icons.of(Material2OutlinedAL.LANGUAGE));
        button.getStyleClass().add("flat");
        button.setId("start-language");
        button.setOnAction(e -> {
            Language[] all = Language.values();
            texts.texts().switchTo(all[(texts.texts().language().ordinal() + 1) % all.length]);
        });
        // names the language that a press leads to, in its own words
        texts.with(formats -> {
            Language[] all = Language.values();
            Language next = all[(formats.labels().language().ordinal() + 1) % all.length];
            button.setText(formats.labels().text("language." + next.tag()));
        });
        return button;
    }
}
