package org.kehu.client.service;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Space;
import org.kehu.client.countdown.CountdownLabel;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.service.Ticket;

/** A ticket in two lines: what it is and how urgent; whose it is and how long is left. */
final class TicketCell extends ListCell<@Nullable TicketRow> {
    private final RecordDesk desk;
    private final Label number = new Label();
    private final Label subject = new Label();
    private final Badge priority = new Badge();
    private final Label customer = new Label();
    private final Label state = new Label();
    private final CountdownLabel countdown;
    private final Avatar agent = new Avatar(Avatar.Size.ROW);
    private final VBox lines;

    TicketCell(RecordDesk desk, Ticker ticker) {
        this.desk = desk;
        countdown = new CountdownLabel(ticker, desk.texts());
        getStyleClass().add("ticket-cell");
        number.getStyleClass().addAll("muted", "t12", "ticket-number");
        subject.getStyleClass().add("subject");
        subject.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subject, Priority.ALWAYS);
        customer.getStyleClass().addAll("muted", "t12");
        state.getStyleClass().addAll("muted", "t12");
        state.setMinWidth(USE_PREF_SIZE);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        HBox first = new HBox(8, number, subject, priority);
        HBox second = new HBox(12, customer, state, Space.grow(), countdown, agent);
        first.getStyleClass().add("ticket-line");
        second.getStyleClass().add("ticket-line");
        lines = new VBox(4, first, second);
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TicketRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            countdown.setTicket(null);
            return;
        }
        number.setText(TicketViewModel.number(row.ticket()));
        subject.setText(row.ticket().title());
        TicketBadges.priority(priority, desk, row.ticket());
        customer.setText(row.customer());
        boolean waits = Ticket.PENDING.equals(row.ticket().get(Ticket.STATE));
        // the countdown says it already
        state.setText(waits ? "" : TicketBadges.option(desk, row.ticket(), Ticket.STATE));
        countdown.setTicket(row.ticket());
        agent.setName(row.agent());
        agent.setAccessibleText(row.agent().isEmpty() ? desk.texts().text("tickets.nobody") : row.agent());
        setAccessibleText(desk.texts().text("tickets.row", number.getText(), subject.getText(), countdown.getText()));
        setGraphic(lines);
    }
}
