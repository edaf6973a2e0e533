package org.kehu.client.admin;

import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.layout.GridPane;
import org.kehu.client.control.InWords;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** How far a role reaches: a row per record type, a choice per action. */
final class GrantTable extends GridPane {
    private static final int CARRIED = RecordAction.values().length + 1;
    private final RecordDesk desk;
    private final CrmRecord role;
    private final ConfigEdits edits;
    private final ConfigRecords grants;

    GrantTable(RecordDesk desk, CrmRecord role, TextScope texts) {
        this.desk = desk;
        this.role = role;
        this.edits = new ConfigEdits(desk);
        this.grants =
                new ConfigRecords(desk, RoleGrant.TYPE, one -> ConfigRecords.links(one, RoleGrant.ROLE, role.id()));
        getStyleClass().addAll("admin-part", "grant-table");
        for (RecordAction action : RecordAction.values()) {
            head(() -> desk.labels().field(RoleGrant.TYPE, ConfigEdits.field(action)), action.ordinal() + 1, texts);
        }
        head(() -> desk.labels().field(RoleGrant.TYPE, RoleGrant.CARRIED), CARRIED, texts);
        head(() -> desk.texts().text("admin.book.column"), CARRIED + 1, texts);
        int row = 1;
        for (RecordType type : edits.grantable()) {
            Label name = new Label();
            name.setMinWidth(USE_PREF_SIZE);
            texts.with(formats -> name.setText(desk.labels().types(type)));
            add(name, 0, row);
            for (RecordAction action : RecordAction.values()) {
                add(choice(type, action, texts), action.ordinal() + 1, row);
            }
            add(new CarriedChoice(desk, edits, role, type, grants.records(), texts), CARRIED, row);
            add(new BookButton(desk, edits, role, type, grants.records(), texts), CARRIED + 1, row);
            row++;
        }
    }

    private void head(Supplier<String> words, int column, TextScope texts) {
        Label name = new Label();
        name.getStyleClass().addAll("muted", "t12");
        name.setMinWidth(USE_PREF_SIZE);
        texts.with(formats -> name.setText(words.get()));
        add(name, column, 0);
    }

    private ComboBox<Scope> choice(RecordType type, RecordAction action, TextScope texts) {
        ComboBox<Scope> box = new ComboBox<>();
        box.setId("grant-" + type.name() + "-" + action);
        box.getItems().setAll(Scope.values());
        box.setMaxWidth(Double.MAX_VALUE);
        Runnable show = () -> box.setValue(edits.scope(role.id(), type, action));
        grants.records().addListener((ListChangeListener<CrmRecord>) change -> show.run());
        texts.with(formats -> {
            box.setConverter(new InWords<>(
                    box.getItems(),
                    scope -> desk.labels().option(RoleGrant.TYPE, ConfigEdits.field(action), scope.name())));
            box.setButtonCell(new TextFieldListCell<>(box.getConverter())); // else it keeps the words it shows
            String name = desk.labels().field(RoleGrant.TYPE, ConfigEdits.field(action));
            box.setAccessibleText(
                    formats.labels().text("admin.grant.spoken", desk.labels().types(type), name));
        });
        show.run();
        box.setOnAction(e -> {
            if (box.getValue() != edits.scope(role.id(), type, action)) {
                edits.allow(role, type, action, box.getValue());
            }
        });
        return box;
    }

    void close() {
        grants.close();
    }
}
