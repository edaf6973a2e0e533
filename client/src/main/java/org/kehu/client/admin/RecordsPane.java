package org.kehu.client.admin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordForm;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Configuration records of one type in a table, made and deleted here, and the chosen one beside it. */
final class RecordsPane extends BorderPane {
    private final RecordDesk desk;
    private final TextScope texts;
    private final RecordType type;
    private final ConfigRecords config;
    private final TableView<CrmRecord> table = new TableView<>();
    private final HBox head = new HBox(8);
    private final CountLabel count = new CountLabel();
    private final Button remove = new Button(null, Icons.of(Material2OutlinedAL.DELETE));
    private final @Nullable Function<CrmRecord, Detail> details;
    private @Nullable Detail detail;
    private @Nullable UUID chosen;
    private double detailWidthWanted = 400;

    /**
     * @param columns what the table shows
     * @param given values that a new record begins with
     * @param details makes what stands beside the table, null for none
     */
    RecordsPane(
            RecordDesk desk,
            RecordType type,
            List<Field<?>> columns,
            Predicate<CrmRecord> which,
            FieldValues given,
            @Nullable Function<CrmRecord, Detail> details) {
        this.desk = desk;
        this.type = type;
        this.texts = desk.texts().scope();
        this.config = new ConfigRecords(desk, type, which);
        this.details = details;
        getStyleClass().add("records-pane");
        makeHead(given);
        makeTable(columns);
        VBox.setVgrow(table, Priority.ALWAYS);
        setCenter(new VBox(head, table));
        config.records().addListener((ListChangeListener<CrmRecord>) change -> recordsChanged());
        recordsChanged();
    }

    /** All of the type, with the columns of its list. */
    static RecordsPane of(RecordDesk desk, RecordType type, Function<CrmRecord, Detail> details) {
        List<Field<?>> columns = desk.layouts().list(type).columns();
        return new RecordsPane(desk, type, columns, record -> true, FieldValues.of(type), details);
    }

    private void makeHead(FieldValues given) {
        Label name = new Label();
        name.getStyleClass().add("b");
        name.setMinWidth(USE_PREF_SIZE);
        Button create = new Button(null, Icons.of(Material2OutlinedAL.ADD));
        create.setId("new-" + type.name());
        create.setOnAction(e -> RecordForm.open(desk, type, given, create, id -> {
            chosen = id;
            recordsChanged();
        }));
        remove.setId("delete-" + type.name());
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setOnAction(e -> delete());
        head.getStyleClass().add("records-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(name, count, Space.grow(), remove, create);
        texts.with(formats -> {
            name.setText(desk.labels().types(type));
            create.setText(formats.labels().text("form.new", desk.labels().typeInText(type)));
            create.setMinWidth(USE_PREF_SIZE);
            remove.setAccessibleText(formats.labels().text("admin.delete"));
            table.refresh();
        });
    }

    private void makeTable(List<Field<?>> columns) {
        table.setId("table-" + type.name());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.forEach(field -> table.getColumns().add(column(field)));
        table.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> choose(now));
        texts.with(formats -> table.setPlaceholder(
                new Label(formats.labels().text("list.empty", desk.labels().types(type)))));
    }

    private TableColumn<CrmRecord, String> column(Field<?> field) {
        TableColumn<CrmRecord, String> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new SimpleStringProperty(desk.text(config.titles()).of(row.getValue(), field)));
        if (field.kind() == FieldKind.NUMBER) {
            column.getStyleClass().add("num");
        }
        column.setPrefWidth(field == type.title() ? 180 : 96);
        texts.with(formats -> column.setText(desk.labels().field(type, field)));
        return column;
    }

    /** A button between the heading and the one that makes a new record. */
    RecordsPane withButton(Button button) {
        head.getChildren().add(head.getChildren().size() - 2, button);
        return this;
    }

    RecordsPane wide(double detailWidth) {
        detailWidthWanted = detailWidth;
        if (detail != null) {
            widen(detail);
        }
        return this;
    }

    private void widen(Detail made) {
        made.setMinWidth(detailWidthWanted);
        made.setPrefWidth(detailWidthWanted);
    }

    @Nullable CrmRecord current() {
        return table.getSelectionModel().getSelectedItem();
    }

    RecordType type() {
        return type;
    }

    ConfigRecords config() {
        return config;
    }

    private void recordsChanged() {
        count.setCount(config.records().size(), desk.texts().formats());
        UUID wanted = chosen;
        table.getItems().setAll(config.records());
        CrmRecord again = wanted == null ? null : config.find(wanted);
        if (again != null) {
            table.getSelectionModel().select(again);
        } else if (details != null && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
        remove.setDisable(current() == null);
    }

    private void choose(@Nullable CrmRecord record) {
        remove.setDisable(record == null);
        if (record == null || (Objects.equals(record.id(), chosen) && detail != null)) {
            return;
        }
        chosen = record.id();
        closeDetail();
        if (details != null) {
            Detail made = details.apply(record);
            widen(made);
            detail = made;
            setRight(made);
        }
    }

    private void delete() {
        CrmRecord record = current();
        if (record != null) {
            new RecordEdits(desk).delete(type, 1, () -> List.of(record), () -> {});
        }
    }

    private void closeDetail() {
        if (detail != null) {
            detail.close();
        }
    }

    void close() {
        closeDetail();
        config.close();
        texts.release();
    }
}
