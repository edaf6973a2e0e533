package org.kehu.client.service;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.service.Ticket;

/** The ticket's own fields in a pop-over, saved together as one edit. */
final class EditForm extends VBox {
    private static final double WIDTH = 416;
    private final TicketViewModel model;
    private final RecordDesk desk;
    private final CrmRecord ticket;
    private final List<Entry<?>> entries = new ArrayList<>();
    private final Label refusal = new Label();
    private final PopOver popOver;

    private record Entry<V>(Field<V> field, FieldEditor<V> editor) {
        FieldChanges into(FieldChanges changes, CrmRecord record) {
            return changes.with(record, field, editor.read());
        }
    }

    private EditForm(TicketViewModel model, RecordDesk desk, CrmRecord ticket) {
        this.model = model;
        this.desk = desk;
        this.ticket = ticket;
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        desk.layouts().form(Ticket.TYPE).sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> desk.mayEdit(ticket, field))
                .forEach(field -> getChildren().add(line(field)));
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Button save = new Button(desk.texts().text("form.save"), new Kbd("Ctrl+S"));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        save.setId("edit-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        getChildren().addAll(refusal, new HBox(Space.grow(), save));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.S && key.isShortcutDown()) {
                key.consume();
                save();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_RIGHT);
        popOver.setAutoHide(false);
    }

    static void open(TicketViewModel model, RecordDesk desk, Node beside) {
        TicketDetail now = model.detailProperty().get();
        if (now != null) {
            EditForm form = new EditForm(model, desk, now.ticket());
            form.popOver.show(beside);
            form.entries.stream().findFirst().ifPresent(entry -> entry.editor().focus());
        }
    }

    private <V> HBox line(Field<V> field) {
        FieldEditor<V> editor = desk.editors().of(Ticket.TYPE, field);
        editor.show(ticket.get(field));
        entries.add(new Entry<>(field, editor));
        Label label = new Label(desk.labels().field(Ticket.TYPE, field));
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.node());
        editor.node().setAccessibleText(label.getText());
        editor.node().setId("edit-" + field.name());
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        HBox line = new HBox(8, label, editor.node());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void save() {
        FieldChanges changes = FieldChanges.of(ticket);
        for (Entry<?> entry : entries) {
            try {
                changes = entry.into(changes, ticket);
            } catch (BadValue e) {
                refuse(Reason.of(Ticket.TYPE, entry.field().name(), e));
                entry.editor().focus();
                return;
            }
        }
        if (changes.changes().isEmpty()) {
            popOver.hide();
        } else {
            model.edit(new EditRecord(changes, ticket.revision()), popOver::hide, this::refuse);
        }
    }

    private void refuse(Reason reason) {
        refusal.setText(desk.doing().text(reason));
        refusal.setVisible(true);
    }
}
