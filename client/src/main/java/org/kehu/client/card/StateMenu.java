package org.kehu.client.card;

import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Takes the record of a card to a next state; not there where none follows or this person may not. */
final class StateMenu extends MenuButton {
    private final RecordCardViewModel model;
    private final RecordDesk desk;

    StateMenu(RecordCardViewModel model, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        setId("next-state");
        setGraphic(Icons.of(Material2OutlinedMZ.SWAP_HORIZ));
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.shownProperty().addListener((p, was, now) -> fill());
        texts.with(formats -> {
            setText(formats.labels().text("card.state"));
            fill();
        });
    }

    private void fill() {
        List<NextState> next = next(model.shownProperty().get().record());
        getItems().setAll(next.stream().map(this::item).toList());
        setVisible(!next.isEmpty());
    }

    private List<NextState> next(@Nullable CrmRecord record) {
        return record == null
                        || record.isDeleted()
                        || desk.records().access().scope(RecordAction.EDIT, record.type()) == Scope.NONE
                ? List.of()
                : NextState.of(record);
    }

    private MenuItem item(NextState next) {
        String type = model.ref().type();
        String state = desk.text(Map.of()).option(desk.schema().type(type), next.field(), next.state());
        MenuItem item = new MenuItem(state);
        item.setId("state-" + next.state());
        String name = desk.labels().field(desk.schema().type(type), next.field());
        item.setOnAction(e -> desk.doing().run(desk.texts().text("doing.state", name, state), next.verb()));
        return item;
    }
}
