package org.kehu.client.service;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.countdown.CountdownLabel;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Queues with how many tickets they hold and which is due first; below them the views. */
final class QueueListView extends ScrollPane {
    private final TicketsViewModel model;
    private final RecordDesk desk;
    private final Ticker ticker;
    private final VBox items = new VBox();

    QueueListView(TicketsViewModel model, RecordDesk desk, Ticker ticker, TextScope texts) {
        this.model = model;
        this.desk = desk;
        this.ticker = ticker;
        setContent(items);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("queue-list");
        items.getStyleClass().add("queue-items");
        model.figures().addListener((javafx.beans.InvalidationListener) o -> show());
        model.choiceProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private void show() {
        String focused = items.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse("");
        items.getChildren().clear();
        items.getChildren().add(heading("tickets.queues"));
        boolean views = false;
        for (QueueFigures figures : model.figures()) {
            if (!views && !figures.choice().kind().isQueue()) {
                views = true;
                items.getChildren().add(heading("tickets.views"));
            }
            ToggleButton item = item(figures);
            items.getChildren().add(item);
            if (focused.equals(item.getId())) {
                item.requestFocus();
            }
        }
    }

    private Label heading(String key) {
        Label heading = new Label(desk.texts().text(key));
        heading.getStyleClass().addAll("muted", "t12", "queue-heading");
        return heading;
    }

    private ToggleButton item(QueueFigures figures) {
        Label name = new Label(QueueNames.of(figures, desk.texts()));
        name.getStyleClass().add("name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(desk.texts().formats().integer(figures.count()));
        count.getStyleClass().add("n");
        count.setMinWidth(USE_PREF_SIZE);
        VBox lines = new VBox(2, new HBox(6, name, count));
        if (figures.nearest() != null) {
            CountdownLabel nearest = new CountdownLabel(ticker, desk.texts());
            nearest.setTicket(figures.nearest());
            lines.getChildren().add(nearest);
        }
        ToggleButton item = new ToggleButton(null, lines);
        item.getStyleClass().add("queue-item");
        item.setId(id(figures.choice()));
        item.setMaxWidth(Double.MAX_VALUE);
        item.setSelected(figures.choice().equals(model.choiceProperty().get()));
        lines.prefWidthProperty().bind(item.widthProperty().subtract(32));
        item.setAccessibleText(desk.texts().text("tickets.head", name.getText(), figures.count()));
        item.setOnAction(e -> {
            item.setSelected(true);
            model.choose(figures.choice());
        });
        return item;
    }

    private static String id(QueueChoice choice) {
        return "queue-" + (choice.queue() == null ? choice.kind() : choice.queue());
    }
}
