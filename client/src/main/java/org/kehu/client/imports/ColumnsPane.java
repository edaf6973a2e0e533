package org.kehu.client.imports;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Where each column goes, beside how the file is written. */
final class ColumnsPane extends VBox {
    private final ImportViewModel model;
    private final ImportTexts words;
    private final FormPane form;
    private final Label name = new Label();
    private final Label about = new Label();
    private final ListView<Integer> columns = new ListView<>();

    ColumnsPane(ImportViewModel model, ImportTexts words, TextScope texts) {
        this.model = model;
        this.words = words;
        this.form = new FormPane(model, words);
        name.getStyleClass().add("b");
        name.setGraphic(Icons.small(Material2OutlinedAL.INSERT_DRIVE_FILE));
        about.getStyleClass().add("muted");
        HBox line = new HBox(12, name, about);
        line.getStyleClass().add("filter-bar");
        columns.setId("import-columns");
        columns.getStyleClass().add("import-columns");
        columns.setCellFactory(view -> new ColumnCell(model, words, form::showKeys));
        HBox.setHgrow(columns, Priority.ALWAYS);
        HBox middle = new HBox(form, columns);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(line, middle);
        model.fileProperty().addListener((p, was, now) -> show(now));
        texts.with(formats -> show(model.fileProperty().get()));
    }

    private void show(@Nullable ReadFile read) {
        columns.setAccessibleText(words.text("import.columns"));
        if (read == null) {
            columns.getItems().clear();
            return;
        }
        name.setText(read.table().name());
        about.setText(words.form(read));
        form.show(read);
        List<Integer> all =
                IntStream.range(0, read.table().header().size()).boxed().toList();
        columns.getItems().setAll(all);
        columns.refresh();
    }
}
