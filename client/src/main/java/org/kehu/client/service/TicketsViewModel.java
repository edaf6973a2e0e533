package org.kehu.client.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Work;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.User;
import org.kehu.common.service.Ticket;

/** The queues with their figures, the tickets of the chosen one, and which of them is in front. */
final class TicketsViewModel implements AutoCloseable {
    private static final Set<String> TYPES =
            Set.of(Ticket.TYPE.name(), Customer.TYPE.name(), User.TYPE.name(), Queue.TYPE.name());
    private final RecordDesk desk;
    private final TicketReader reader;
    private final ObjectProperty<QueueChoice> choice = new SimpleObjectProperty<>(QueueChoice.MINE);
    private final ObservableList<QueueFigures> figures = FXCollections.observableArrayList();
    private final ObservableList<TicketRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final Subscription changes;
    private @Nullable Work<Answer> running;

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private record Answer(List<QueueFigures> figures, List<TicketRow> rows) {}

    TicketsViewModel(RecordDesk desk) {
        this.desk = desk;
        this.reader = new TicketReader(desk);
        this.changes =
                desk.records().onChange(TYPES, change -> desk.background().deliver(this::reload));
        choice.addListener((p, was, now) -> reload());
    }

    /** A newer reading replaces one under way: only what is wanted now arrives. */
    void reload() {
        if (running != null) {
            running.cancel();
        }
        QueueChoice wanted = choice.get();
        QueueChoice.Here here = reader.here();
        running = desk.background()
                .work(
                        desk.texts().text("tickets.loading"),
                        progress -> new Answer(reader.figures(here), reader.rows(wanted, here)))
                .onSuccess(this::show)
                .onFailure(e -> state.set(State.FAILED));
        running.start();
    }

    private void show(Answer answer) {
        UUID kept = selected.get();
        figures.setAll(answer.figures());
        rows.setAll(answer.rows());
        state.set(State.READY);
        // a ticket that was just solved stays in front although it left its queue
        if (kept == null && !rows.isEmpty()) {
            selected.set(rows.get(0).id());
        }
    }

    /** Also moves on to the first ticket of what is chosen. */
    void choose(QueueChoice wanted) {
        if (!wanted.equals(choice.get())) {
            selected.set(null);
            choice.set(wanted);
        }
    }

    /** Moves along the rows, stopping at the ends. */
    void step(int by) {
        if (!rows.isEmpty()) {
            int to = Math.min(Math.max(selectedIndex() + by, 0), rows.size() - 1);
            selected.set(rows.get(to).id());
        }
    }

    /** -1 if the ticket in front is not among the rows. */
    int selectedIndex() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(selected.get())) {
                return i;
            }
        }
        return -1;
    }

    ReadOnlyObjectProperty<QueueChoice> choiceProperty() {
        return choice;
    }

    ObservableList<QueueFigures> figures() {
        return figures;
    }

    ObservableList<TicketRow> rows() {
        return rows;
    }

    ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        changes.close();
        if (running != null) {
            running.cancel();
        }
    }
}
