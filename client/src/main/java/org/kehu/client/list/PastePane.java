package org.kehu.client.list;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.importing.block.BlockCell;
import org.kehu.common.importing.block.BlockPlan;
import org.kehu.common.label.Reasons;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What a pasted block would change where, and what of it is not taken and why; Enter pastes, Esc lets go. */
final class PastePane extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private final RecordDesk desk;
    private final RecordType type;
    private final BlockPlan plan;
    private final FieldText text;
    private final TableView<BlockCell> cells = new TableView<>();
    private final Runnable paste;
    private final Runnable close;

    PastePane(RecordDesk desk, RecordType type, Pasted pasted, Runnable paste, Runnable close) {
        this.desk = desk;
        this.type = type;
        this.plan = pasted.plan();
        this.text = desk.text(pasted.titles());
        this.paste = paste;
        this.close = close;
        setId("paste");
        getStyleClass().add("paste-pane");
        fill();
        VBox.setVgrow(cells, Priority.ALWAYS);
        getChildren().addAll(head(), cells, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && plan.changed() > 0) {
            key.consume();
            paste.run();
        } else if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER) {
            key.consume();
            close.run();
        }
    }

    void begin() {
        cells.requestFocus();
        cells.getSelectionModel().selectFirst();
    }

    private VBox head() {
        Label title = new Label(desk.texts().text(plan.changed() > 0 ? "paste.title" : "paste.title.refused"));
        title.getStyleClass().addAll("b", "t16");
        long same = plan.cells().size() - plan.changed() - plan.refused();
        Label figures = new WrappedLabel(
                desk.texts()
                        .text("paste.figures", plan.changed(), plan.changes().size(), same, plan.refused()),
                "muted");
        figures.setId("paste-figures");
        VBox head = new VBox(4, title, figures);
        beyond(head, "paste.rows.beyond", plan.rowsBeyond());
        beyond(head, "paste.columns.beyond", plan.columnsBeyond());
        head.getStyleClass().add("paste-head");
        return head;
    }

    private void beyond(VBox head, String labelKey, int count) {
        if (count > 0) {
            head.getChildren().add(new WrappedLabel(desk.texts().text(labelKey, count), "warn"));
        }
    }

    /** What is not taken stands first. */
    private void fill() {
        cells.setId("paste-cells");
        cells.getStyleClass().add("import-rows");
        cells.setFixedCellSize(32);
        cells.setAccessibleText(desk.texts().text("paste.title"));
        cells.setPlaceholder(new Label(desk.texts().text("paste.same")));
        cells.getColumns()
                .setAll(List.of(
                        column(
                                desk.labels().type(type),
                                240,
                                cell -> cell.record().title()),
                        column("history.field", 150, cell -> desk.labels().field(type, cell.field())),
                        column("paste.now", 190, cell -> words(cell, cell.before())),
                        column(
                                "paste.then",
                                190,
                                cell -> cell.refusal() == null ? words(cell, cell.value()) : cell.text()),
                        why()));
        cells.setItems(FXCollections.observableArrayList(plan.cells().stream()
                .filter(cell -> cell.changes() || cell.refusal() != null)
                .sorted(Comparator.comparing((BlockCell cell) -> cell.refusal() == null))
                .toList()));
    }

    private String words(BlockCell cell, @Nullable Object value) {
        Field<?> field = cell.field();
        String words = cell.record().withholds(field) ? text.of(cell.record(), field) : text.of(type, field, value);
        return words.isEmpty() ? desk.texts().text("history.nothing") : words;
    }

    private TableColumn<BlockCell, String> column(String name, double width, Function<BlockCell, String> what) {
        boolean label = desk.texts().labels().has(name);
        TableColumn<BlockCell, String> column =
                new TableColumn<>(label ? desk.texts().text(name) : name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(what.apply(row.getValue())));
        return column;
    }

    private TableColumn<BlockCell, String> why() {
        Reasons reasons = new Reasons(desk.schema(), desk.labels());
        TableColumn<BlockCell, String> why = column("paste.why", 440, cell -> {
            var refusal = cell.refusal();
            return refusal == null ? "" : reasons.besideField(refusal);
        });
        why.setCellFactory(table -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                boolean bad = words != null && !empty && !words.isEmpty();
                setText(bad ? words : null);
                setTooltip(bad ? new Tooltip(words) : null);
                pseudoClassStateChanged(BAD, bad);
            }
        });
        return why;
    }

    private HBox foot() {
        Button cancel = new Button(desk.texts().text(plan.changed() > 0 ? "form.cancel" : "paste.close"));
        cancel.setGraphic(new Kbd("Esc"));
        cancel.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        cancel.setId("paste-cancel");
        cancel.setOnAction(e -> close.run());
        Label undo = new Label(desk.texts().text("list.one.undo"));
        undo.getStyleClass().addAll("muted", "t12");
        HBox foot = new HBox(8, undo, Space.grow(), cancel);
        if (plan.changed() > 0) {
            Button apply = new Button(desk.texts().text("paste.apply"));
            apply.setGraphic(new Kbd("Enter"));
            apply.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            apply.getStyleClass().add("accent");
            apply.setId("paste-apply");
            apply.setOnAction(e -> paste.run());
            foot.getChildren().add(apply);
        } else {
            undo.setVisible(false);
        }
        foot.getStyleClass().add("form-foot");
        return foot;
    }
}
