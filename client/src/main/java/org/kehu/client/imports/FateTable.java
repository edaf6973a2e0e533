package org.kehu.client.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.common.importing.mapping.Columns;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.run.Fate;

/** Rows with their outcome, their cells as they stand in the file, and what is to be said of them. */
final class FateTable {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int MOST_COLUMNS = 12;

    private FateTable() {}

    static TableView<Fate> make(ImportTexts words, ImportViewModel model) {
        TableView<Fate> table = new TableView<>();
        table.setId("import-rows");
        table.getStyleClass().add("import-rows");
        table.setFixedCellSize(32);
        return table;
    }

    static void columns(TableView<Fate> table, ImportTexts words, ImportViewModel model, Previewed preview) {
        table.setAccessibleText(words.text("import.rows"));
        table.setPlaceholder(new Label(words.text("import.rows.none")));
        table.getColumns().clear();
        table.getColumns()
                .add(text(
                        words.text("import.row"),
                        64,
                        fate -> String.valueOf(fate.row().number())));
        table.getColumns().add(outcome(words));
        table.getColumns().add(text(words.text("import.about"), 320, fate -> words.about(fate, preview)));
        List<String> header = preview.plan().table().header();
        preview.plan().mapping().targets().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .limit(MOST_COLUMNS)
                .forEach(entry -> table.getColumns().add(cell(entry, Columns.name(header, entry.getKey()), words)));
    }

    private static TableColumn<Fate, String> text(String name, double width, Function<Fate, String> what) {
        TableColumn<Fate, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(what.apply(row.getValue())));
        return column;
    }

    private static TableColumn<Fate, Fate.Outcome> outcome(ImportTexts words) {
        TableColumn<Fate, Fate.Outcome> column = new TableColumn<>(words.text("import.outcome"));
        column.setPrefWidth(104);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().outcome()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Fate.@Nullable Outcome outcome, boolean empty) {
                super.updateItem(outcome, empty);
                setGraphic(
                        empty || outcome == null ? null : new Badge(words.outcome(outcome), ImportTexts.tone(outcome)));
            }
        });
        return column;
    }

    /** Marked where the cell could not be read. */
    private static TableColumn<Fate, Fate> cell(Map.Entry<Integer, Target> mapped, String name, ImportTexts words) {
        TableColumn<Fate, Fate> column = new TableColumn<>(name);
        column.setPrefWidth(160);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Fate fate, boolean empty) {
                super.updateItem(fate, empty);
                setText(fate == null || empty ? null : fate.row().cell(mapped.getKey()));
                pseudoClassStateChanged(
                        BAD,
                        fate != null
                                && !empty
                                && fate.bad().stream()
                                        .anyMatch(cell -> cell.column().equals(name)));
            }
        });
        return column;
    }
}
