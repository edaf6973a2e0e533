package org.kehu.client.service;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Space;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.organisation.User;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.Ticket;

/** A ticket: what it is, what can be done about it, what was said, and the place for the next word. */
final class TicketPane extends BorderPane {
    private final TicketViewModel model;
    private final RecordDesk desk;
    private final TicketActions actions;
    private final Label number = new Label();
    private final Label subject = new Label();
    private final Badge priority = new Badge();
    private final Badge state = new Badge();
    private final Badge kind = new Badge();
    private final Badge unsent = new Badge();
    private final Avatar agent = new Avatar(Avatar.Size.LINE);
    private final Label agentName = new Label();
    private final FlowPane bar = new FlowPane(8, 4);
    private final VBox ticket;
    private final ConversationView conversation;
    private final ComposerView composer;
    private final EmptyState nothing = new EmptyState();

    TicketPane(TicketViewModel model, RecordDesk desk, TextScope texts) {
        this.model = model;
        this.desk = desk;
        this.actions = new TicketActions(model, desk, this::beside);
        this.conversation = new ConversationView(desk);
        this.composer = new ComposerView(model, texts);
        getStyleClass().add("ticket-pane");
        actions.all().forEach(action -> bar.getChildren().add(button(action, texts)));
        VBox.setVgrow(conversation, Priority.ALWAYS);
        ticket = new VBox(head(), conversation, composer);
        model.detailProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private VBox head() {
        number.getStyleClass().add("muted");
        number.setMinWidth(USE_PREF_SIZE);
        subject.getStyleClass().add("page-title");
        subject.setId("ticket-subject");
        HBox first = new HBox(8, number, subject);
        first.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        agentName.setId("ticket-agent");
        HBox second = new HBox(8, priority, state, kind, unsent, Space.grow(), agent, agentName);
        second.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        unsent.getStyleClass().add("unsent");
        unsent.setTone(Tone.PLAIN);
        unsent.managedProperty().bind(unsent.visibleProperty());
        VBox head = new VBox(8, first, second, bar);
        head.getStyleClass().add("ticket-head");
        return head;
    }

    /** Only what can be done now stands in the bar. */
    private ActionButton button(Action action, TextScope texts) {
        ActionButton button = ActionButton.bordered(action, texts).showKey(action);
        button.visibleProperty().bind(action.enabled());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Node beside(String id) {
        return bar.getChildren().stream()
                .filter(node -> ("action-" + id).equals(node.getId()))
                .findFirst()
                .orElse(bar);
    }

    private void show() {
        TicketDetail detail = model.detailProperty().get();
        composer.show(detail);
        if (detail == null) {
            nothing.setSentence(desk.texts().text("tickets.none.chosen"));
            setCenter(nothing);
            return;
        }
        showHead(detail);
        conversation.show(detail);
        setCenter(ticket);
    }

    private void showHead(TicketDetail detail) {
        number.setText(TicketViewModel.number(detail.ticket()));
        subject.setText(detail.ticket().title());
        TicketBadges.priority(priority, desk, detail.ticket());
        TicketBadges.state(state, desk, detail.ticket());
        kind.setText(TicketBadges.option(desk, detail.ticket(), Ticket.KIND));
        unsent.setText(desk.texts().text("tickets.unsent"));
        unsent.setVisible(detail.unsent());
        var owner = detail.ticket().get(Ticket.OWNER);
        String name = owner == null
                ? desk.texts().text("tickets.nobody")
                : detail.titles().getOrDefault(new RecordRef(User.TYPE.name(), owner), "–");
        agent.setName(owner == null ? "" : name);
        agentName.setText(name);
    }

    List<Action> actions() {
        return actions.all();
    }

    void focusComposer() {
        composer.focus();
    }
}
