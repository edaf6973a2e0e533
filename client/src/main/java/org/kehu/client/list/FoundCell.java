package org.kehu.client.list;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** A record that the server found: what it is called, its number and its owner. */
final class FoundCell extends ListCell<CrmRecord> {
    private final RecordDesk desk;
    private final Label name = new Label();
    private final Label beside = new Label();
    private final HBox row = new HBox(8, name, Space.grow(), beside);

    FoundCell(RecordDesk desk) {
        this.desk = desk;
        beside.getStyleClass().addAll("muted", "t12");
        beside.setMinWidth(USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CrmRecord record, boolean empty) {
        super.updateItem(record, empty);
        setGraphic(record == null ? null : row);
        setAccessibleText(record == null ? "" : record.title());
        if (record != null) {
            name.setText(record.title());
            beside.setText(Stream.of(number(record), owner(record))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("  ")));
        }
    }

    private String number(CrmRecord record) {
        Field<?> number = record.type().find("number");
        boolean shown = number != null && number != record.type().title();
        return shown ? desk.text(Map.of()).of(record, Objects.requireNonNull(number)) : "";
    }

    /** People are configuration, and known to every device. */
    private String owner(CrmRecord record) {
        Field<UUID> owner = record.type().scopes().owner();
        UUID id = owner == null || record.withholds(owner) ? null : record.get(owner);
        CrmRecord person = id == null ? null : desk.records().configuration().find(User.TYPE, id);
        return person == null ? "" : person.title();
    }
}
