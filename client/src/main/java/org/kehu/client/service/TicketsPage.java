package org.kehu.client.service;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kehu.client.card.RecordForm;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Space;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The queues, the tickets of one of them, the ticket in front, and what stands around it. */
public final class TicketsPage extends FramedPage {
    private final RecordDesk desk;
    private final TextScope texts;
    private final TicketsViewModel model;
    private final TicketViewModel front;
    private final Ticker ticker;
    private final TicketListView list;
    private final TicketPane pane;
    private final ActionButton create;
    private final List<Action> actions;
    private final TicketSide side;

    /** @param clock moves the countdowns */
    public TicketsPage(RecordDesk desk, InstantSource clock) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new TicketsViewModel(desk);
        this.front = new TicketViewModel(desk);
        this.ticker = new Ticker(clock);
        this.list = new TicketListView(model, desk, ticker, texts);
        this.pane = new TicketPane(front, desk, texts);
        this.actions = declared();
        this.create = ActionButton.primary(actions.get(0), texts);
        HBox work = new HBox(new QueueListView(model, desk, ticker, texts), list, pane);
        HBox.setHgrow(pane, Priority.ALWAYS);
        frame().setTop(head(Space.grow(), create));
        frame().setCenter(work);
        this.side = new TicketSide(front, desk, ticker, texts);
        frame().setRight(side);
        ticker.runWhileShown(frame());
        model.selectedProperty().addListener((p, was, now) -> front.show(now));
        model.figures().addListener((javafx.beans.InvalidationListener) o -> showSummary());
        texts.with(formats -> {
            name(formats.labels().text("screen.tickets"));
            showSummary();
        });
        model.reload();
    }

    private List<Action> declared() {
        boolean mayCreate = desk.records().access().scope(RecordAction.CREATE, Ticket.TYPE) != Scope.NONE;
        List<Action> all = new ArrayList<>();
        all.add(Action.of("ticket.new", Material2OutlinedAL.ADD, "Ctrl+N", this::create)
                .when(new SimpleBooleanProperty(mayCreate)));
        all.addAll(pane.actions());
        all.add(Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> model.step(1)));
        all.add(Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> model.step(-1)));
        all.add(Action.of("ticket.write", Material2OutlinedMZ.REPLY, "M", pane::focusComposer));
        all.add(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
        return List.copyOf(all);
    }

    private void create() {
        QueueChoice choice = model.choiceProperty().get();
        FieldValues given = FieldValues.of(Ticket.TYPE).with(Ticket.QUEUE, choice.queue());
        RecordForm.open(
                desk, Ticket.TYPE, given, create, id -> model.selectedProperty().set(id));
    }

    private void showSummary() {
        long mine = count(QueueChoice.Kind.MINE);
        long unassigned = count(QueueChoice.Kind.UNASSIGNED);
        summarise(desk.texts().text("tickets.summary", mine, unassigned));
    }

    private long count(QueueChoice.Kind kind) {
        return model.figures().stream()
                .filter(figures -> figures.choice().kind() == kind)
                .mapToLong(QueueFigures::count)
                .sum();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        list.focus();
    }

    @Override
    public void closed() {
        ticker.stop();
        model.close();
        front.close();
        side.close();
        texts.release();
    }
}
