package org.kehu.client.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Which columns are shown, and up to which they are frozen; stays open while several are ticked. */
final class ColumnsMenu extends MenuButton {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final RecordTable table;
    private final Runnable changed;

    ColumnsMenu(RecordDesk desk, ListViewModel model, RecordTable table, TextScope texts, Runnable changed) {
        this.desk = desk;
        this.model = model;
        this.table = table;
        this.changed = changed;
        setId("columns");
        getStyleClass().add("flat");
        setGraphic(Icons.of(Material2OutlinedMZ.VIEW_COLUMN));
        setMinWidth(USE_PREF_SIZE);
        texts.with(formats -> setText(formats.labels().text("list.columns")));
    }

    @Override
    public void show() {
        FieldPicker picker = new FieldPicker(desk, ArrowLocation.TOP_CENTER);
        offerFreezing(picker);
        for (Field<?> field : model.allColumns()) {
            picker.tick(
                    "show-" + field.name(),
                    desk.labels().field(model.type(), field),
                    model.shownColumns().containsKey(field),
                    field == model.type().title(),
                    wanted -> show(field, wanted));
        }
        picker.open(this);
    }

    private void offerFreezing(FieldPicker picker) {
        Field<?> current = table.currentField();
        int frozen = model.frozenProperty().get();
        if (frozen > 0) {
            picker.choice(
                    "unfreeze",
                    desk.texts().text("list.unfreeze"),
                    false,
                    () -> model.frozenProperty().set(0));
        }
        if (current != null && table.place(current) != frozen) {
            String text = desk.texts().text("list.freeze", desk.labels().field(model.type(), current));
            picker.choice("freeze", text, false, table::freeze);
        }
    }

    private void show(Field<?> field, boolean wanted) {
        Map<Field<?>, Double> columns = new LinkedHashMap<>(model.shownColumns());
        if (wanted) {
            columns.put(field, model.usualWidth(field));
        } else {
            int frozen = model.frozenProperty().get();
            boolean stayed = List.copyOf(columns.keySet()).indexOf(field) < frozen;
            columns.remove(field);
            model.frozenProperty().set(stayed ? Math.max(0, frozen - 1) : frozen);
        }
        model.arrange(columns);
        changed.run();
    }
}
