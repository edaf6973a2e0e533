package org.kehu.client.list;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Which columns are shown; stays open while several are ticked. */
final class ColumnsMenu extends MenuButton {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final Runnable changed;

    ColumnsMenu(RecordDesk desk, ListViewModel model, TextScope texts, Runnable changed) {
        this.desk = desk;
        this.model = model;
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

    private void show(Field<?> field, boolean wanted) {
        Map<Field<?>, Double> columns = new LinkedHashMap<>(model.shownColumns());
        if (wanted) {
            columns.put(field, model.usualWidth(field));
        } else {
            columns.remove(field);
        }
        model.arrange(columns);
        changed.run();
    }
}
