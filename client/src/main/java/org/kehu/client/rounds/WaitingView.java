package org.kehu.client.rounds;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.EntryCell;
import org.kehu.client.control.LoadState;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;

/** What waits, in the order in which it is sent; a button, Enter or a double click opens the record. */
final class WaitingView extends VBox {
    private static final double ROW = 56;
    private final SyncViewModel model;
    private final WaitingWords words;
    private final TextScope texts;
    private final ListView<WaitingItem> list = new ListView<>();
    private final EmptyState empty = new EmptyState();
    private final StatePane states = new StatePane(list);
    private final CountLabel count = new CountLabel();
    private final Label about = new WrappedLabel("", "muted", "t12", "attention-about");

    WaitingView(SyncViewModel model, WaitingWords words, Action open, TextScope texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().addAll("ticket-list", "waiting-list");
        list.setId("waiting-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new EntryCell<>(words));
        list.setItems(model.waiting());
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> pick(now));
        list.setOnKeyPressed(e -> openIf(e.getCode() == KeyCode.ENTER));
        list.setOnMouseClicked(e -> openIf(e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2));
        model.waiting().addListener((ListChangeListener<WaitingItem>) change -> show());
        model.pickedProperty().addListener((p, was, now) -> follow(now));
        model.stateProperty().addListener((p, was, now) -> show());
        about.managedProperty().bind(about.visibleProperty());
        VBox.setVgrow(states, Priority.ALWAYS);
        getChildren().addAll(heading(open), states, about);
        texts.with(formats -> show());
    }

    private HBox heading(Action open) {
        Label head = new Label();
        head.getStyleClass().add("b");
        texts.set(head::setText, "sync.waiting");
        HBox line = new HBox(8, head, count, Space.grow(), ActionButton.flat(open, texts));
        line.getStyleClass().add("list-heading");
        return line;
    }

    private void show() {
        list.refresh();
        int waiting = model.waiting().size();
        LoadState state = model.stateProperty().get();
        count.setCount(waiting, texts.texts().formats());
        about.setVisible(waiting > 0);
        about.setText(words.about(model.pickedProperty().get()));
        empty.setSentence(texts.texts().text(state == LoadState.FAILED ? "sync.waiting.failed" : "sync.waiting.empty"));
        if (waiting > 0) {
            states.ready();
        } else if (state == LoadState.LOADING) {
            states.loading();
        } else {
            states.instead(empty);
        }
    }

    private void pick(@Nullable WaitingItem item) {
        if (item != null) {
            model.pickedProperty().set(item);
        }
    }

    private void follow(@Nullable WaitingItem item) {
        about.setText(words.about(item));
        if (item != null && list.getSelectionModel().getSelectedItem() != item) {
            list.getSelectionModel().select(item);
        }
    }

    private void openIf(boolean wanted) {
        if (wanted) {
            model.open();
        }
    }
}
