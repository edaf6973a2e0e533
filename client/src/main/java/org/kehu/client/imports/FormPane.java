package org.kehu.client.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.common.importing.file.CardSource;
import org.kehu.common.importing.file.SeparatedForm;
import org.kehu.common.importing.file.SeparatedSource;
import org.kehu.common.importing.file.Source;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.file.TextEncoding;
import org.kehu.common.importing.file.WorkbookSource;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.MatchKey;

/** How the file is written, with switches; what the import may do, and by what it finds records. */
final class FormPane extends ScrollPane {
    private static final int HEADER_ROWS = 20;
    private final ImportViewModel model;
    private final ImportTexts words;
    private final VBox lines = new VBox(8);
    private final VBox keys = new VBox(6);

    FormPane(ImportViewModel model, ImportTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("import-form");
        lines.getStyleClass().add("import-form-lines");
        setContent(lines);
        setFitToWidth(true);
    }

    void show(ReadFile read) {
        lines.getChildren().clear();
        TableFile table = read.table();
        Source source = table.source();
        title("import.written");
        if (source instanceof SeparatedSource text) {
            encoding(source, chosen -> model.reread(text.in(chosen)));
            separator(text);
        } else if (source instanceof CardSource cards) {
            encoding(source, chosen -> model.reread(cards.in(chosen)));
        } else if (source instanceof WorkbookSource workbook
                && workbook.sheets().size() > 1) {
            line(
                    "import.sheet",
                    Choices.of(
                            workbook.sheets(), workbook.sheet(), one -> one, one -> model.reread(workbook.with(one))),
                    "");
        }
        if (!(source instanceof CardSource)) {
            header(table);
        }
        title("import.may");
        modes();
        title("import.found.by");
        lines.getChildren().add(keys);
        showKeys();
    }

    private void encoding(Source source, java.util.function.Consumer<TextEncoding> take) {
        TextEncoding now = ImportTexts.found(source).encoding();
        ComboBox<TextEncoding> box = Choices.of(List.of(TextEncoding.values()), now, ImportTexts::encoding, take);
        box.setId("import-encoding");
        line("import.encoding", box, words.whyEncoding(source));
    }

    private void separator(SeparatedSource text) {
        List<Character> all = new ArrayList<>(List.of(',', ';', '\t', '|'));
        char now = text.form().separator();
        if (!all.contains(now)) {
            all.add(now);
        }
        ComboBox<Character> box = Choices.of(
                all,
                now,
                words::separator,
                chosen -> model.reread(
                        text.with(new SeparatedForm(chosen, text.form().quote()))));
        box.setId("import-separator");
        line("import.separator", box, "");
    }

    private void header(TableFile table) {
        long last = table.first().isEmpty()
                ? table.headerRow()
                : table.first().get(table.first().size() - 1).number();
        List<Long> rows = LongStream.rangeClosed(0, Math.min(Math.max(last, 1), HEADER_ROWS))
                .boxed()
                .toList();
        ComboBox<Long> box = Choices.of(
                rows,
                table.headerRow(),
                row -> row == 0 ? words.text("import.header.none") : words.text("import.header.row", row),
                model::headerAt);
        box.setId("import-header");
        line("import.header", box, "");
    }

    private void modes() {
        ToggleGroup group = new ToggleGroup();
        for (ImportMode mode : ImportMode.values()) {
            RadioButton button = new RadioButton(words.text("option.importBatch.mode." + mode.name()));
            button.setId("import-mode-" + mode.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(mode == model.modeProperty().get());
            button.setOnAction(e -> model.modeProperty().set(mode));
            lines.getChildren().add(button);
        }
    }

    /** Those that columns go to now. */
    void showKeys() {
        keys.getChildren().clear();
        for (MatchKey key : MatchKey.of(model.mapping())) {
            CheckBox box = new CheckBox(words.key(key));
            box.setSelected(model.isUsed(key));
            box.setOnAction(e -> model.use(key, box.isSelected()));
            keys.getChildren().add(box);
        }
        if (keys.getChildren().isEmpty()) {
            keys.getChildren().add(new WrappedLabel(words.text("import.found.by.none"), "muted", "t12"));
        }
    }

    private void title(String key) {
        Label title = new Label(words.text(key));
        title.getStyleClass().addAll("b", "import-form-title");
        lines.getChildren().add(title);
    }

    private void line(String key, Node control, String why) {
        Label label = new Label(words.text(key));
        label.getStyleClass().addAll("muted", "t12");
        label.setLabelFor(control);
        if (control instanceof ComboBox<?> box) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        VBox line = new VBox(4, label, control);
        if (!why.isEmpty()) {
            line.getChildren().add(new WrappedLabel(why, "muted", "t12"));
        }
        lines.getChildren().add(line);
    }
}
