package org.kehu.client.list;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** By which field the rows are put together, or by none. */
final class GroupMenu extends MenuButton {
    private final RecordDesk desk;
    private final ListViewModel model;

    GroupMenu(RecordDesk desk, ListViewModel model, TextScope texts) {
        this.desk = desk;
        this.model = model;
        setId("group-by");
        getStyleClass().add("flat");
        setGraphic(Icons.of(Material2OutlinedAL.ACCOUNT_TREE));
        setMinWidth(USE_PREF_SIZE);
        texts.with(formats -> fill());
        model.groupedProperty().addListener((p, was, now) -> fill());
    }

    private void fill() {
        Field<?> by = model.groupedProperty().get();
        setText(
                by == null
                        ? desk.texts().text("group.by")
                        : desk.texts().text("group.by.field", desk.labels().field(model.type(), by)));
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        add(group, null);
        model.allColumns().stream().filter(Grouping::isGroupable).forEach(field -> add(group, field));
    }

    private void add(ToggleGroup group, @Nullable Field<?> field) {
        RadioMenuItem item = new RadioMenuItem(
                field == null
                        ? desk.texts().text("group.by.none")
                        : desk.labels().field(model.type(), field));
        item.setId("group-" + (field == null ? "none" : field.name()));
        item.setToggleGroup(group);
        item.setSelected(field == model.groupedProperty().get());
        item.setOnAction(e -> model.groupedProperty().set(field));
        getItems().add(item);
    }
}
