package org.kehu.client.service;

import java.util.UUID;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;

/** What was said, oldest first; it opens at the newest word. */
final class ConversationView extends ScrollPane {
    private static final double INDENT = 24;
    private final RecordDesk desk;
    private final VBox lines = new VBox(8);
    private @Nullable UUID shown;
    private int count;

    ConversationView(RecordDesk desk) {
        this.desk = desk;
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("conversation");
        getStyleClass().add("conversation");
        lines.getStyleClass().add("conversation-lines");
    }

    void show(TicketDetail detail) {
        lines.getChildren().setAll(detail.lines().stream().map(this::node).toList());
        if (detail.lines().isEmpty()) {
            Label nothing = new Label(desk.texts().text("tickets.no.words"));
            nothing.getStyleClass().add("muted");
            lines.getChildren().add(nothing);
        }
        boolean news = !detail.ticket().id().equals(shown) || detail.lines().size() > count;
        shown = detail.ticket().id();
        count = detail.lines().size();
        if (news) {
            applyCss();
            layout();
            setVvalue(getVmax());
        }
    }

    private Node node(ConversationLine line) {
        if (line instanceof ConversationLine.Message message) {
            MessageBox box = new MessageBox(desk, message);
            boolean customers = "FROM_CUSTOMER".equals(message.message().get(TicketMessage.DIRECTION));
            VBox.setMargin(box, new Insets(0, 0, 0, customers ? 0 : INDENT));
            return box;
        }
        return step((ConversationLine.Step) line);
    }

    private HBox step(ConversationLine.Step step) {
        String state = desk.labels().option(Ticket.TYPE, Ticket.STATE, step.state());
        String key = step.unsent() ? "tickets.step.unsent" : "tickets.step";
        Label text = new Label(desk.texts().text(key, desk.texts().formats().instant(step.at()), state));
        text.getStyleClass().addAll("muted", "t12");
        HBox row = new HBox(text);
        row.getStyleClass().add("conversation-step");
        return row;
    }
}
