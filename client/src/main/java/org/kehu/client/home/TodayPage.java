package org.kehu.client.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Skeleton;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.home.AgendaItem.Section;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What to do now: overdue, today, tickets near their time, deals without a next step; and what the quarter came to. */
public final class TodayPage extends FramedPage {
    private static final double ROW = 32;
    private static final int COMING_ROWS = 5;
    private final RecordDesk desk;
    private final TextScope texts;
    private final TodayViewModel model;
    private final Label about = new Label();
    private final VBox cards = new VBox(12);
    private final HBox figures = new HBox(24);
    private final TeamCard team;
    private final EmptyState nothing = new EmptyState();
    private final Skeleton coming = new Skeleton(COMING_ROWS);
    private final BooleanBinding arriving;
    private final Map<Section, ListView<AgendaItem>> lists = new EnumMap<>(Section.class);
    private final Map<Section, CountLabel> counts = new EnumMap<>(Section.class);
    private final List<Action> actions;

    public TodayPage(RecordDesk desk) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new TodayViewModel(desk);
        this.team = new TeamCard(desk, () -> only(null), texts);
        this.arriving = desk.bench().syncStatus().arriving();
        coming.getStyleClass().add("card");
        cards.getStyleClass().add("today");
        about.getStyleClass().add("muted");
        for (Section section : Section.values()) {
            cards.getChildren().add(card(section));
        }
        cards.getChildren().addAll(coming, nothing, team, quarter());
        texts.set(nothing::setSentence, "today.nothing");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        frame().setTop(head(about));
        frame().setCenter(scroll);
        actions = List.of(
                Action.of("today.done", Material2OutlinedAL.CHECK, "D", () -> withCurrent(model::done)),
                Action.of("today.later", Material2OutlinedMZ.SCHEDULE, "P", () -> withCurrent(model::later)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
        model.dayProperty().addListener((p, was, now) -> show());
        arriving.addListener((p, was, now) -> show());
        texts.with(formats -> {
            name(formats.labels().text("screen.today"));
            model.reload();
            show();
        });
    }

    private VBox card(Section section) {
        Label name = new Label();
        name.getStyleClass().add("b");
        texts.set(name::setText, "today." + section.name().toLowerCase(java.util.Locale.ROOT));
        CountLabel count = section == Section.OVERDUE ? new CountLabel().urgent() : new CountLabel();
        counts.put(section, count);
        HBox head = new HBox(8, name, count);
        head.getStyleClass().add("card-head");
        ListView<AgendaItem> list = new ListView<>();
        list.setId("today-" + section.name().toLowerCase(java.util.Locale.ROOT));
        list.getStyleClass().addAll("rows", "agenda");
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                withCurrent(model::open);
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> {
            if (now != null) {
                only(list);
            }
        });
        texts.with(formats -> list.setCellFactory(view -> new AgendaCell(model, texts)));
        lists.put(section, list);
        VBox card = new VBox(head, list);
        card.getStyleClass().add("card");
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    /** One current row on the whole page. */
    private void only(@Nullable ListView<AgendaItem> current) {
        if (current != null) {
            team.chooseNobody();
        }
        lists.values().stream()
                .filter(list -> list != current)
                .forEach(list -> list.getSelectionModel().clearSelection());
    }

    private void withCurrent(Consumer<AgendaItem> action) {
        lists.values().stream()
                .map(list -> list.getSelectionModel().getSelectedItem())
                .filter(item -> item != null)
                .findFirst()
                .ifPresent(action);
    }

    private VBox quarter() {
        Label name = new Label();
        name.getStyleClass().add("b");
        texts.set(name::setText, "today.quarter");
        HBox head = new HBox(8, name);
        head.getStyleClass().add("card-head");
        figures.getStyleClass().add("card-body");
        VBox card = new VBox(head, figures);
        card.getStyleClass().add("card");
        card.setId("quarter");
        return card;
    }

    private void show() {
        TodayViewModel.Day day = model.dayProperty().get();
        var formats = desk.texts().formats();
        for (Section section : Section.values()) {
            List<AgendaItem> items = day.of(section);
            ListView<AgendaItem> list = lists.get(section);
            if (list != null) {
                int at = list.getSelectionModel().getSelectedIndex();
                list.getItems().setAll(items);
                list.setPrefHeight(items.size() * ROW + 2);
                list.setMinHeight(Region.USE_PREF_SIZE);
                list.getParent().setVisible(!items.isEmpty());
                if (at >= 0 && !items.isEmpty()) {
                    list.getSelectionModel().select(Math.min(at, items.size() - 1));
                }
            }
            CountLabel count = counts.get(section);
            if (count != null) {
                count.setCount(items.size(), formats);
            }
        }
        boolean empty = day.items().isEmpty();
        boolean mayCome = empty && (!day.read() || arriving.get());
        coming.setManaged(mayCome);
        if (mayCome) {
            coming.begin();
        } else {
            coming.end();
        }
        nothing.setVisible(empty && !mayCome);
        nothing.setManaged(nothing.isVisible());
        tell(day, mayCome);
        showFigures(day.quarter(), mayCome);
        team.show(day.team());
    }

    /** How much there is to do, once that can be said. */
    private void tell(TodayViewModel.Day day, boolean mayCome) {
        var formats = desk.texts().formats();
        String today = formats.longDate(formats.today());
        if (mayCome) {
            about.setText(today);
            summarise("");
            return;
        }
        int late = day.of(Section.OVERDUE).size();
        about.setText(formats.labels().text("today.about", today, day.items().size(), late));
        summarise(formats.labels().text("today.open", day.items().size()));
    }

    /** @param mayCome whether nothing is known of them yet, rather than that there was nothing */
    private void showFigures(Quarter quarter, boolean mayCome) {
        var formats = desk.texts().formats();
        List<Region> shown = new ArrayList<>();
        shown.add(figure("today.won", money(quarter.won()), mayCome));
        shown.add(figure("today.received", money(quarter.received()), mayCome));
        shown.add(figure("today.pipeline", money(quarter.open()), mayCome));
        shown.add(figure("today.calls", formats.integer(quarter.calls()), mayCome));
        shown.add(figure("today.visits", formats.integer(quarter.visits()), mayCome));
        figures.getChildren().setAll(shown);
    }

    private String money(BigDecimal amount) {
        return desk.texts().formats().money(amount, desk.baseCurrency());
    }

    private HBox figure(String labelKey, String value, boolean mayCome) {
        Label label = new Label(desk.texts().text(labelKey));
        label.getStyleClass().add("muted");
        Label figure = new Label(mayCome ? Formats.NOTHING : value);
        figure.getStyleClass().add("b");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, label, Space.grow(), figure);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void closed() {
        model.close();
        texts.release();
    }
}
