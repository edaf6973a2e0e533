package org.kehu.client.list;

import javafx.scene.control.MenuButton;
import org.controlsfx.control.PopOver.ArrowLocation;
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
        texts.with(formats -> name());
        model.groupedProperty().addListener((p, was, now) -> name());
    }

    private void name() {
        Field<?> by = model.groupedProperty().get();
        setText(
                by == null
                        ? desk.texts().text("group.by")
                        : desk.texts().text("group.by.field", desk.labels().field(model.type(), by)));
    }

    /** A menu would be as tall as the screen: there are more fields than rows fit. */
    @Override
    public void show() {
        FieldPicker picker = new FieldPicker(desk, ArrowLocation.TOP_CENTER);
        add(picker, null, "none", desk.texts().text("group.by.none"));
        model.allColumns().stream()
                .filter(Grouping::isGroupable)
                .forEach(field -> add(picker, field, field.name(), desk.labels().field(model.type(), field)));
        picker.open(this);
    }

    private void add(FieldPicker picker, @Nullable Field<?> field, String id, String text) {
        boolean chosen = field == model.groupedProperty().get();
        picker.choice("group-" + id, text, chosen, () -> model.groupedProperty().set(field));
    }
}
