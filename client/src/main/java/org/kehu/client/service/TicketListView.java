package org.kehu.client.service;

import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** The tickets of the chosen queue, those due first on top. */
final class TicketListView extends VBox {
    private static final double ROW = 56;
    private final TicketsViewModel model;
    private final RecordDesk desk;
    private final ListView<TicketRow> list = new ListView<>();
    private final Label name = new Label();
    private final Label order = new Label();
    private final EmptyState empty = new EmptyState();
    private final ErrorNote failed = new ErrorNote();
    private final StatePane states = new StatePane(list);
    private final BooleanBinding arriving;
    private boolean following;

    TicketListView(TicketsViewModel model, RecordDesk desk, Ticker ticker, TextScope texts) {
        this.model = model;
        this.desk = desk;
        this.arriving = desk.bench().syncStatus().arriving();
        arriving.addListener((p, was, now) -> showState());
        getStyleClass().add("ticket-list");
        name.getStyleClass().add("b");
        order.getStyleClass().addAll("muted", "t12");
        order.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, Space.grow(), order);
        head.getStyleClass().add("column-head");
        list.setId("tickets");
        list.setFixedCellSize(ROW);
        list.setItems(model.rows());
        list.setCellFactory(view -> new TicketCell(desk, ticker));
        VBox.setVgrow(states, Priority.ALWAYS);
        getChildren().addAll(head, states);
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> picked(now));
        model.selectedProperty().addListener((p, was, now) -> follow());
        // after the list's own listener, which lets the selection go when all rows are replaced
        model.rows().addListener((ListChangeListener<TicketRow>) change -> showRows());
        model.stateProperty().addListener((p, was, now) -> showState());
        texts.with(formats -> {
            list.refresh();
            showRows();
        });
        showState();
    }

    private void picked(@org.jspecify.annotations.Nullable TicketRow row) {
        if (row != null && !following) {
            model.selectedProperty().set(row.id());
        }
    }

    private void follow() {
        following = true;
        int index = model.selectedIndex();
        list.getSelectionModel().clearSelection();
        if (index >= 0) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }

    private void showRows() {
        QueueChoice choice = model.choiceProperty().get();
        model.figures().stream()
                .filter(figures -> figures.choice().equals(choice))
                .findFirst()
                .ifPresent(figures -> name.setText(
                        desk.texts().text("tickets.head", QueueNames.of(figures, desk.texts()), figures.count())));
        boolean solved = choice.kind() == QueueChoice.Kind.SOLVED_THIS_WEEK;
        order.setText(desk.texts().text(solved ? "tickets.by.solved" : "tickets.by.due"));
        following = true;
        int index = model.selectedIndex();
        if (index >= 0) {
            list.getSelectionModel().select(index);
        }
        following = false;
        showState();
    }

    private void showState() {
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case FAILED -> {
                failed.setTexts(
                        desk.texts().text("tickets.failed"), desk.texts().text("tickets.failed.advice"));
                states.instead(failed);
            }
            case READY -> {
                empty.setSentence(desk.texts()
                        .text("tickets.empty." + model.choiceProperty().get().kind()));
                if (!model.rows().isEmpty()) {
                    states.ready();
                } else if (arriving.get()) {
                    states.loading();
                } else {
                    states.instead(empty);
                }
            }
        }
    }

    void focus() {
        list.requestFocus();
    }
}
