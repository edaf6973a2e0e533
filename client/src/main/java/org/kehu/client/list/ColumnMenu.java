package org.kehu.client.list;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;

/** What a right click on the head of a column offers: to freeze the columns up to it, or none. */
final class ColumnMenu extends ContextMenu {

    ColumnMenu(ListViewModel model, RecordTable table, Field<?> field, TextScope texts) {
        MenuItem freeze = new MenuItem();
        freeze.setId("freeze-here");
        freeze.setOnAction(e -> table.freeze(field));
        MenuItem thaw = new MenuItem();
        thaw.setId("thaw");
        thaw.setOnAction(e -> model.frozenProperty().set(0));
        texts.set(freeze::setText, "list.freeze.here");
        texts.set(thaw::setText, "list.unfreeze");
        getItems().addAll(freeze, thaw);
        setOnShowing(e -> {
            int frozen = model.frozenProperty().get();
            freeze.setDisable(table.place(field) == frozen);
            thaw.setDisable(frozen == 0);
        });
    }
}
