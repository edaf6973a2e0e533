package org.kehu.client.home;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.control.Tone;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A row of the agenda; what can be done with it stands on the current row and under the mouse. */
final class AgendaCell extends ListCell<AgendaItem> {
    private final TodayViewModel model;
    private final FontIcon icon = Icons.small(Material2OutlinedAL.CHECK_BOX);
    private final Label title = new Label();
    private final Label beside = new Label();
    private final Label when = new Label();
    private final Button done;
    private final Button later;
    private final HBox row;

    AgendaCell(TodayViewModel model, TextScope texts) {
        this.model = model;
        getStyleClass().add("agenda-cell");
        title.getStyleClass().add("b");
        title.setMinWidth(80);
        beside.getStyleClass().add("muted");
        beside.setMinWidth(0);
        when.setMinWidth(Region.USE_PREF_SIZE);
        done = button(texts.texts().text("today.done"), Material2OutlinedAL.CHECK, () -> model.done(getItem()));
        later = button(texts.texts().text("today.later"), Material2OutlinedMZ.SCHEDULE, () -> model.later(getItem()));
        row = new HBox(8, icon, title, beside, Space.grow(), done, later, when);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
                model.open(getItem());
            }
        });
        hoverProperty().addListener((p, was, now) -> showActions());
        selectedProperty().addListener((p, was, now) -> showActions());
    }

    private static Button button(String text, Ikon ikon, Runnable run) {
        Button button = new Button(text, Icons.small(ikon));
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false); // by key they are D and P
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> run.run());
        return button;
    }

    @Override
    protected void updateItem(@Nullable AgendaItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : row);
        if (item != null && !empty) {
            icon.setIconCode(icon(item.kind()));
            title.setText(item.title());
            beside.setText(item.beside());
            when.setText(item.when());
            when.getStyleClass().removeAll("bad", "warn");
            if (item.tone() == Tone.BAD || item.tone() == Tone.WARN) {
                when.getStyleClass().add(item.tone() == Tone.BAD ? "bad" : "warn");
            }
            setAccessibleText(item.title() + " " + item.beside() + " " + item.when());
        }
        showActions();
    }

    private void showActions() {
        AgendaItem item = getItem();
        boolean now = item != null && (isHover() || isSelected());
        done.setVisible(now && item.task() != null);
        later.setVisible(now && model.canPostpone(item));
        done.setManaged(done.isVisible());
        later.setManaged(later.isVisible());
    }

    private static Ikon icon(String kind) {
        return switch (kind) {
            case "CALL", "FOLLOW_UP" -> Material2OutlinedMZ.PHONE;
            case "VISIT" -> Material2OutlinedAL.LOCATION_ON;
            case "MAIL" -> Material2OutlinedMZ.MAIL;
            case "QUOTE" -> Material2OutlinedMZ.RECEIPT;
            case "CONTRACT" -> Material2OutlinedAL.DESCRIPTION;
            case "VERIFY" -> Material2OutlinedMZ.VERIFIED_USER;
            case "TICKET" -> Material2OutlinedAL.CONFIRMATION_NUMBER;
            case "DEAL" -> Material2OutlinedMZ.VIEW_WEEK;
            default -> Material2OutlinedAL.CHECK_BOX;
        };
    }
}
