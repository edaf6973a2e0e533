package org.kehu.client.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Tone;
import org.kehu.client.text.TextScope;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.Fate;

/** A tile for each outcome with its number; the one pressed is the only one shown below. */
final class OutcomeTiles extends HBox {
    private final ImportTexts words;
    private final TextScope texts;
    private final Map<String, ToggleButton> tiles = new LinkedHashMap<>();
    private final Map<String, Label> numbers = new LinkedHashMap<>();
    private final Map<String, Badge> names = new LinkedHashMap<>();
    private Fate.@Nullable Outcome chosen;

    OutcomeTiles(ImportTexts words, TextScope texts, Consumer<Fate.@Nullable Outcome> then) {
        super(12);
        this.words = words;
        this.texts = texts;
        ToggleGroup group = new ToggleGroup();
        add("ALL", Tone.RING, null, group, then);
        for (Fate.Outcome outcome : Fate.Outcome.values()) {
            add(outcome.name(), ImportTexts.tone(outcome), outcome, group, then);
        }
    }

    private void add(
            String key,
            Tone tone,
            Fate.@Nullable Outcome outcome,
            ToggleGroup group,
            Consumer<Fate.@Nullable Outcome> then) {
        Badge name = new Badge("", tone);
        Label number = new Label();
        number.getStyleClass().addAll("t20", "b");
        VBox inside = new VBox(6, name, number);
        ToggleButton tile = new ToggleButton(null, inside);
        tile.getStyleClass().add("import-tile");
        tile.setId("import-tile-" + key.toLowerCase(java.util.Locale.ROOT));
        tile.setToggleGroup(group);
        tile.setSelected(outcome == null);
        tile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setOnAction(e -> {
            tile.setSelected(true);
            chosen = outcome;
            then.accept(outcome);
        });
        tiles.put(key, tile);
        numbers.put(key, number);
        names.put(key, name);
        getChildren().add(tile);
    }

    /** Null for all of them. */
    Fate.@Nullable Outcome chosen() {
        return chosen;
    }

    void show(Counts counts) {
        set("ALL", words.text("import.outcome.all"), counts.rows());
        for (Fate.Outcome outcome : Fate.Outcome.values()) {
            set(outcome.name(), words.outcome(outcome), counts.of(outcome));
        }
    }

    private void set(String key, String name, long count) {
        String number = texts.texts().formats().integer(count);
        java.util.Objects.requireNonNull(names.get(key)).setText(name);
        java.util.Objects.requireNonNull(numbers.get(key)).setText(number);
        java.util.Objects.requireNonNull(tiles.get(key)).setAccessibleText(name + " " + number);
    }
}
