package org.kehu.client.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.client.control.DayHeading;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** An entry of the timeline as a card; above the first of a day stands the day. */
final class TimelineCell extends ListCell<TimelineEntry> {
    private final RecordDesk desk;
    private final DayHeading day = new DayHeading("timeline-day");
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.EDIT);
    private final Label what = new Label();
    private final Label title = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label more = new Label();
    private final Badge state = new Badge();
    private final VBox whole;

    TimelineCell(RecordDesk desk) {
        this.desk = desk;
        getStyleClass().add("timeline-cell");
        what.getStyleClass().add("muted");
        what.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("b");
        title.setMinWidth(0);
        who.getStyleClass().addAll("muted", "t12");
        who.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "t12");
        when.setMinWidth(Region.USE_PREF_SIZE);
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        StackPane round = new StackPane(icon);
        round.getStyleClass().add("timeline-icon");
        HBox head = new HBox(6, what, title, Space.grow(), state, who, when);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(4, head, more);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox card = new HBox(12, round, texts);
        card.getStyleClass().addAll("card", "timeline-card");
        whole = new VBox(day, card);
        for (Region part : new Region[] {more, state, who, when}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TimelineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : whole);
        if (!empty && entry != null) {
            show(entry);
        }
    }

    private void show(TimelineEntry entry) {
        TimelineEntry above = getIndex() == 0 ? null : getListView().getItems().get(getIndex() - 1);
        var formats = desk.texts().formats();
        day.show(date(entry.at()), above == null ? null : date(above.at()), formats);
        icon.setIconCode(icon(entry));
        what.setText(entry.what());
        title.setText(entry.title());
        more.setText(entry.more());
        more.setVisible(!entry.more().isEmpty());
        state.setText(entry.state());
        state.setVisible(!entry.state().isEmpty());
        who.setText(entry.who());
        who.setVisible(!entry.who().isEmpty());
        when.setText(entry.wholeDay() ? "" : formats.time(entry.at()));
        when.setVisible(!entry.wholeDay());
        setAccessibleText(entry.what() + " " + entry.title());
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, desk.zone());
    }

    private static Ikon icon(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ACTIVITY -> ofActivity(Objects.requireNonNull(entry.detail()));
            case ORDER -> Material2OutlinedMZ.RECEIPT;
            case DEAL -> Material2OutlinedMZ.VIEW_WEEK;
            case TICKET -> Material2OutlinedAL.CONFIRMATION_NUMBER;
            case RECEIPT -> Material2OutlinedMZ.PAYMENTS;
            case BEHAVIOUR -> Material2OutlinedMZ.TRENDING_UP;
            case CHANGE -> Material2OutlinedAL.HISTORY;
        };
    }

    static Ikon ofActivity(String kind) {
        return switch (kind) {
            case "CALL" -> Material2OutlinedMZ.PHONE;
            case "VISIT" -> Material2OutlinedAL.LOCATION_ON;
            case "MAIL" -> Material2OutlinedMZ.MAIL;
            case "TASK" -> Material2OutlinedAL.CHECK_BOX;
            case "MEETING" -> Material2OutlinedAL.EVENT;
            case "MESSAGE" -> Material2OutlinedAL.CHAT;
            default -> Material2OutlinedAL.EDIT;
        };
    }
}
