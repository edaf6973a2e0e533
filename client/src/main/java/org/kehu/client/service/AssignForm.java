package org.kehu.client.service;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.Ticket;

/** Asks who shall work on the ticket: type a name, take one with Enter. */
final class AssignForm {
    private static final double WIDTH = 280;

    private AssignForm() {}

    static void open(TicketViewModel model, RecordDesk desk, Node beside) {
        FieldEditor<UUID> who = desk.editors().of(Ticket.TYPE, Ticket.OWNER);
        Label title = new Label(desk.texts().text("tickets.assign.to"));
        title.getStyleClass().add("b");
        who.node().setId("assign-to");
        who.node().setAccessibleText(title.getText());
        VBox form = new VBox(8, title, who.node());
        form.getStyleClass().add("small-form");
        form.setPrefWidth(WIDTH);
        PopOver popOver = PopOvers.show(beside, form, ArrowLocation.TOP_LEFT);
        who.onChosen(() -> {
            UUID agent = who.read();
            if (agent != null) {
                popOver.hide();
                model.assign(agent, name(desk, agent));
            }
        });
        who.focus();
    }

    private static String name(RecordDesk desk, UUID agent) {
        return desk.records().configuration().all(User.TYPE).stream()
                .filter(user -> user.id().equals(agent))
                .map(CrmRecord::title)
                .findFirst()
                .orElse("–");
    }
}
