package org.kehu.client.admin;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.CountLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Everybody's copies on their computers, as the server knows them; asked when it is opened and after each order. */
final class DevicesPane extends BorderPane {
    private final RecordDesk desk;
    private final Devices devices;
    private final TextScope texts;
    private final DeviceWords words;
    private final TableView<Devices.Device> table = new TableView<>();
    private final CountLabel count = new CountLabel();
    private final Label silent = new Label();
    private @Nullable DeviceDetail detail;

    DevicesPane(RecordDesk desk, Devices devices) {
        this.desk = desk;
        this.devices = devices;
        this.texts = desk.texts().scope();
        this.words = new DeviceWords(desk);
        getStyleClass().add("records-pane");
        Label name = new Label();
        name.getStyleClass().add("b");
        texts.set(name::setText, "admin.section.devices");
        HBox head = new HBox(8, name, count);
        head.getStyleClass().add("records-head");
        head.setAlignment(Pos.CENTER_LEFT);
        makeTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        setCenter(new VBox(head, table));
        ask();
    }

    private void makeTable() {
        table.setId("table-devices");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("admin.device.person", 140, device -> words.person(device.user()));
        column("admin.device.computer", 120, DeviceWords::computer);
        column("admin.device.version", 72, Devices.Device::app);
        column("admin.device.contact", 140, device -> desk.texts().formats().instant(device.lastContact()));
        column("admin.device.state", 160, words::state);
        table.setPlaceholder(silent);
        table.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> choose(now));
        texts.with(formats -> table.refresh());
    }

    private void column(String key, double width, Function<Devices.Device, String> text) {
        TableColumn<Devices.Device, String> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        texts.set(column::setText, key);
        table.getColumns().add(column);
    }

    private void ask() {
        desk.background()
                .work(desk.texts().text("admin.section.devices"), progress -> devices.all())
                .onSuccess(this::show)
                .onFailure(e -> silent.setText(DeviceWords.why(desk, e)))
                .start();
    }

    private void show(List<Devices.Device> found) {
        Devices.Device before = table.getSelectionModel().getSelectedItem();
        count.setCount(found.size(), desk.texts().formats());
        table.getItems().setAll(found);
        found.stream()
                .filter(one -> before == null
                        || (one.user().equals(before.user()) && one.device().equals(before.device())))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private void choose(Devices.@Nullable Device device) {
        if (detail != null) {
            detail.close();
        }
        detail = device == null ? null : new DeviceDetail(desk, devices, Objects.requireNonNull(device), this::ask);
        setRight(detail);
    }

    ObservableList<Devices.Device> devices() {
        return table.getItems();
    }

    void close() {
        choose(null);
        texts.release();
    }
}
