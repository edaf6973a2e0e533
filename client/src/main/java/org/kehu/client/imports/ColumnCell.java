package org.kehu.client.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.mapping.Columns;
import org.kehu.common.importing.mapping.Proposal;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.importing.value.DateOrder;
import org.kehu.common.record.FieldKind;

/** A column of the file: its name, its first values, where it goes and why, and how it is read where that is open. */
final class ColumnCell extends ListCell<Integer> {
    private static final int SAMPLES = 3;
    private final ImportViewModel model;
    private final ImportTexts words;
    private final Runnable changed;

    /** @param changed told when a column goes elsewhere */
    ColumnCell(ImportViewModel model, ImportTexts words, Runnable changed) {
        this.model = model;
        this.words = words;
        this.changed = changed;
        getStyleClass().add("import-column");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer column, boolean empty) {
        super.updateItem(column, empty);
        ReadFile read = model.fileProperty().get();
        setGraphic(column == null || empty || read == null ? null : row(column, read));
    }

    private HBox row(int column, ReadFile read) {
        Label name = new Label(Columns.name(read.table().header(), column));
        name.getStyleClass().add("b");
        Label samples = new Label(read.table().first().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .limit(SAMPLES)
                .collect(Collectors.joining("   |   ")));
        samples.getStyleClass().addAll("muted", "t12");
        VBox about = new VBox(2, name, samples);
        about.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinWidth(0);
        about.setPrefWidth(0);
        HBox row = new HBox(12, about, forms(column), goes(column), why(column, read));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<Target> goes(int column) {
        List<Target> all = new ArrayList<>(Target.all(model.type()));
        ComboBox<Target> box = Choices.of(all, model.target(column), words::target, target -> {
            model.choose(column, target);
            changed.run();
        });
        box.getItems().add(0, null);
        box.setPromptText(words.text("import.nowhere"));
        box.setButtonCell(new TargetCell());
        box.setCellFactory(view -> new TargetCell());
        box.valueProperty().addListener((p, was, now) -> {
            if (now == null && was != null) {
                model.choose(column, (Target) null);
                changed.run();
            }
        });
        box.setId("import-target-" + column);
        box.getStyleClass().add("import-target");
        box.setAccessibleText(words.text("import.goes", Columns.name(header(), column)));
        return box;
    }

    private List<String> header() {
        return java.util.Objects.requireNonNull(model.fileProperty().get())
                .table()
                .header();
    }

    private final class TargetCell extends ListCell<Target> {
        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            setText(empty ? null : target == null ? words.text("import.nowhere") : words.target(target));
        }
    }

    private Label why(int column, ReadFile read) {
        Target now = model.target(column);
        Proposal.Why why = read.proposals().stream()
                .filter(one -> one.column() == column && one.target().equals(now))
                .map(Proposal::why)
                .findFirst()
                .orElse(null);
        boolean doubted = read.proposals().stream()
                .anyMatch(one -> one.column() == column && one.target().equals(now) && one.sure() < 0.6);
        Label label =
                new Label(why == null ? "" : words.text(doubted ? "import.doubt" : "import.sure", words.why(why)));
        label.getStyleClass().addAll("t12", doubted ? "warn" : "muted", "import-why");
        return label;
    }

    /** A box for the order of dates or the mark of decimals, where the target has such. */
    private Node forms(int column) {
        Target target = model.target(column);
        FieldKind kind = target == null ? FieldKind.TEXT : target.field().kind();
        ColumnForms now = model.forms(column);
        ComboBox<?> box = switch (kind) {
            case DATE, INSTANT ->
                Choices.of(
                        List.of(DateOrder.values()),
                        now.order(),
                        words::order,
                        order -> model.choose(column, model.forms(column).with(order)));
            case NUMBER, MONEY ->
                Choices.of(
                        List.of('.', ','),
                        now.mark(),
                        words::mark,
                        mark -> model.choose(column, model.forms(column).with(mark)));
            default -> null;
        };
        if (box == null) {
            return new HBox();
        }
        boolean dates = kind == FieldKind.DATE || kind == FieldKind.INSTANT;
        boolean certain = dates ? now.datesCertain() : now.markCertain();
        Label doubt = new Label(certain ? "" : words.text("import.open"));
        doubt.getStyleClass().addAll("t12", "warn");
        doubt.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(8, doubt, box);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
