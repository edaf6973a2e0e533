package org.kehu.client.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.importing.run.RowChoice;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The row that is looked at: what becomes of it and why, field by field beside what is there, and what may be chosen instead. */
final class RowPane extends DetailPane {
    /** What chooses without the mouse, as the page declares it. */
    static final Map<RowChoice, String> KEYS =
            Map.of(RowChoice.SKIP, "S", RowChoice.UPDATE, "U", RowChoice.CREATE, "N");

    private final RecordDesk desk;
    private final ImportViewModel model;
    private final ImportTexts words;
    private @Nullable Fate shown;
    private int asked;

    RowPane(RecordDesk desk, ImportViewModel model, ImportTexts words) {
        super("import-row");
        this.desk = desk;
        this.model = model;
        this.words = words;
        getStyleClass().add("import-row");
    }

    void show(@Nullable Fate fate) {
        shown = fate;
        asked++;
        int turn = asked;
        Previewed preview = model.previewProperty().get();
        if (fate == null || preview == null) {
            lines().getChildren().setAll(new WrappedLabel(words.text("import.row.none"), "muted"));
            return;
        }
        desk.background()
                .work("import row", progress -> new GlanceReader(desk, preview).read(fate))
                .onSuccess(glance -> {
                    if (turn == asked) {
                        draw(fate, preview, glance);
                    }
                })
                .start();
    }

    /** What is chosen for the row that is shown, where that is possible. */
    void choose(RowChoice choice) {
        Fate fate = shown;
        if (fate != null && fate.choices().contains(choice) && fate.choice() != choice) {
            model.choose(fate.row().number(), choice);
        }
    }

    private void draw(Fate fate, Previewed preview, RowGlance glance) {
        Label title = new Label(words.text("import.row.title", fate.row().number()));
        title.getStyleClass().addAll("b", "t16");
        HBox head = new HBox(8, title, new Badge(words.outcome(fate.outcome()), ImportTexts.tone(fate.outcome())));
        head.setAlignment(Pos.CENTER_LEFT);
        lines().getChildren().setAll(head);
        if (!glance.heading().isEmpty()) {
            lines().getChildren().add(heading(fate, glance));
        }
        String why = why(fate, preview);
        if (!why.isEmpty()) {
            WrappedLabel said = new WrappedLabel(why, "muted");
            said.setId("import-row-why");
            lines().getChildren().add(said);
        }
        lines().getChildren().add(grid(glance, !glance.heading().isEmpty()));
        choices(fate);
        WrappedLabel undo = new WrappedLabel(words.text("import.row.undo"), "muted", "t12");
        undo.setGraphic(Icons.small(Material2OutlinedMZ.UNDO));
        undo.setGraphicTextGap(8);
        lines().getChildren().add(undo);
        setVvalue(0);
    }

    private Node heading(Fate fate, RowGlance glance) {
        RecordRef found = fate.found();
        if (found == null) {
            return new WrappedLabel(glance.heading(), "b");
        }
        Hyperlink open = new Hyperlink(glance.heading());
        open.setWrapText(true);
        open.getStyleClass().add("b");
        open.setOnAction(e -> desk.open(found));
        return open;
    }

    /** By what it was found, what is wrong with it, or that there may be one elsewhere. */
    private String why(Fate fate, Previewed preview) {
        if (!fate.by().isEmpty() && fate.reason() == null) {
            return words.text("import.row.by", words.fields(fate.by()));
        }
        boolean isSaid = !fate.bad().isEmpty(); // beside the cell
        return !isSaid && (fate.reason() != null || !fate.maybe().isEmpty()) ? words.about(fate, preview) : "";
    }

    private FieldGrid grid(RowGlance glance, boolean both) {
        FieldGrid grid = new FieldGrid("", words.text("import.row.file"), both ? words.text("import.row.now") : "");
        glance.lines().stream()
                .filter(line -> !line.file().isEmpty()
                        || !line.now().isEmpty()
                        || !line.bad().isEmpty())
                .forEach(line -> {
                    WrappedLabel field = new WrappedLabel(line.field(), "muted");
                    if (!line.bad().isEmpty()) {
                        grid.add(field, new VBox(2, cell(line.file(), "import-bad"), cell(line.bad(), "import-bad")));
                    } else if (both) {
                        grid.add(field, cell(line.file(), line.differs() ? "b" : ""), now(line));
                    } else {
                        grid.add(field, cell(line.file(), ""));
                    }
                });
        return grid;
    }

    private static WrappedLabel now(RowGlance.Line line) {
        return cell(line.now(), line.differs() ? "import-old" : "");
    }

    private static WrappedLabel cell(String text, String style) {
        return style.isEmpty() ? new WrappedLabel(text) : new WrappedLabel(text, style);
    }

    private void choices(Fate fate) {
        if (fate.choices().size() < 2) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        VBox tiles = new VBox(8);
        for (RowChoice choice : fate.choices()) {
            String key = "import.choice." + choice.name().toLowerCase(Locale.ROOT);
            String about = words.text(key + (fate.choices().contains(RowChoice.UPDATE) ? ".found" : ".about"));
            tiles.getChildren()
                    .add(new ChoiceTile(group, fate.choice() == choice, words.text(key), about, () -> choose(choice))
                            .keyed(Objects.requireNonNull(KEYS.get(choice)))
                            .named("import-choice-" + choice.name().toLowerCase(Locale.ROOT)));
        }
        lines().getChildren().add(tiles);
        RowChoice chosen = fate.choice();
        if (chosen != null && fate.choices().contains(RowChoice.UPDATE)) {
            CheckBox all = new CheckBox(words.text("import.choice.all"));
            all.setWrapText(true);
            all.setId("import-choice-all");
            all.setSelected(model.choices().found() == chosen);
            all.setOnAction(e -> model.chooseForFound(all.isSelected() ? chosen : null));
            lines().getChildren().add(all);
        }
    }
}
