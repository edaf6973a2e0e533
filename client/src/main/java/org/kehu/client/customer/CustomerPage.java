package org.kehu.client.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.Absence;
import org.kehu.client.card.FieldsPane;
import org.kehu.client.card.RecordActions;
import org.kehu.client.card.ServerCard;
import org.kehu.client.control.Action;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.StatePane;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.GroupChips;
import org.kehu.client.screen.Page;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The card of a customer: fields at the left, the timeline in the middle with what is written on top, what is open at the right. */
public final class CustomerPage implements Page {
    private final RecordDesk desk;
    private final TextScope texts;
    private final CustomerViewModel model;
    private final ComposerView composer;
    private final RecordActions whole;
    private final PoolActions pools;
    private final CustomerHead head;
    private final GroupChips groups;
    private final SidePane side;
    private final KnowingActions knowing;
    private final BorderPane page = new BorderPane();
    private final StatePane states;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final Map<String, ViewTab> tabs = new LinkedHashMap<>();
    private final BooleanBinding arriving;
    private final ServerCard server;
    private final List<Action> actions;

    public CustomerPage(RecordDesk desk, UUID customer) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new CustomerViewModel(desk, customer);
        this.arriving = desk.bench().syncStatus().arriving();
        this.composer = new ComposerView(model.composer(), desk, texts);
        this.whole = new RecordActions(model.card(), Customer.TYPE, texts);
        this.pools = new PoolActions(model.card(), texts);
        FieldsPane fields = new FieldsPane(model.card(), texts);
        CompletenessButton complete = new CompletenessButton(model.card(), fields::edit, texts);
        this.knowing = new KnowingActions(model.card(), complete);
        this.groups = new GroupChips(model.card(), texts);
        this.head = new CustomerHead(model.card(), complete, groups, new HBox(8, pools, whole), texts);
        page.setTop(head);
        fields.setId("fields");
        page.setLeft(fields);
        page.setCenter(middle());
        this.side = new SidePane(model, texts);
        page.setRight(side);
        side.work().files().takingDropsOf(page);
        this.server = new ServerCard(desk, model.card().ref(), there -> new CustomerPage(there, customer), title::set);
        this.states = new StatePane(page);
        this.actions = ownActions();
        states.loading();
        model.card().shownProperty().addListener((p, was, now) -> showRecord());
        model.countsProperty().addListener((p, was, now) -> showCounts());
        texts.with(formats -> {
            showCounts();
            showRecord();
            model.reload();
        });
    }

    private List<Action> ownActions() {
        List<Action> own = new ArrayList<>(List.of(
                Action.of("customer.note", Material2OutlinedAL.EDIT, "N", () -> composer.write(Composer.Kind.NOTE)),
                Action.of("customer.call", Material2OutlinedMZ.PHONE, "C", () -> composer.write(Composer.Kind.CALL)),
                Action.of(
                        "customer.visit",
                        Material2OutlinedAL.LOCATION_ON,
                        "L",
                        () -> composer.write(Composer.Kind.VISIT)),
                Action.of(
                        "customer.task", Material2OutlinedAL.CHECK_BOX, "T", () -> composer.write(Composer.Kind.TASK)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast())));
        own.addAll(head.standing().actions());
        own.addAll(pools.actions());
        own.addAll(whole.actions());
        own.addAll(knowing.all());
        own.addAll(groups.actions());
        own.add(side.work().files().action());
        if (!desk.records().areElsewhere()) {
            own.add(side.action());
        }
        return List.copyOf(own);
    }

    private VBox middle() {
        ListView<TimelineEntry> list = new ListView<>(model.timeline());
        list.setId("timeline");
        list.getStyleClass().add("timeline");
        list.setCellFactory(view -> new TimelineCell(desk));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
            }
        });
        EmptyState nothing = new EmptyState();
        texts.set(nothing::setSentence, "timeline.empty");
        StatePane state = new StatePane(list);
        Runnable showState = () -> {
            boolean empty = model.timeline().isEmpty() && model.isRead();
            if (empty && arriving.get()) {
                state.loading();
            } else if (empty) {
                state.instead(nothing);
            } else {
                state.ready();
            }
        };
        model.timeline().addListener((ListChangeListener<TimelineEntry>) change -> showState.run());
        model.openProperty().addListener((p, was, now) -> showState.run());
        arriving.addListener((p, was, now) -> showState.run());
        VBox.setVgrow(state, Priority.ALWAYS);
        VBox middle =
                desk.records().areElsewhere() ? new VBox(12, tabs(), state) : new VBox(12, composer, tabs(), state);
        middle.getStyleClass().add("card-middle");
        return middle;
    }

    private void open(@Nullable TimelineEntry entry) {
        if (entry != null) {
            desk.open(entry.ref());
        }
    }

    /** They wrap rather than push what stands beside them out of the window. */
    private FlowPane tabs() {
        FlowPane row = new FlowPane(4, 4);
        ToggleGroup group = new ToggleGroup();
        List<TimelineEntry.@Nullable Kind> kinds = new ArrayList<>();
        kinds.add(null);
        kinds.addAll(List.of(TimelineEntry.Kind.values()));
        if (desk.records().areElsewhere()) {
            kinds.remove(TimelineEntry.Kind.CHANGE); // what was changed is told by the history
        }
        for (TimelineEntry.Kind kind : kinds) {
            ViewTab tab = new ViewTab();
            tab.setToggleGroup(group);
            tab.setSelected(kind == null);
            tab.setOnAction(e -> model.onlyProperty().set(kind));
            String key = kind == null ? "all" : kind.name().toLowerCase(java.util.Locale.ROOT);
            tab.setId("timeline-" + key);
            tabs.put(key, tab);
            row.getChildren().add(tab);
        }
        return row;
    }

    private void showCounts() {
        var counts = model.countsProperty().get();
        tabs.forEach((key, tab) -> {
            long count = counts.entrySet().stream()
                    .filter(entry -> entry.getKey().name().equalsIgnoreCase(key))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            tab.setTexts(
                    desk.texts().text("timeline.tab." + key),
                    count == 0 ? "" : desk.texts().formats().integer(count));
        });
    }

    private void showRecord() {
        var shown = model.card().shownProperty().get();
        CrmRecord record = shown.record();
        if (record != null) {
            title.set(record.title());
        }
        if (record != null && !record.isDeleted()) {
            states.ready();
        } else if (shown.loaded()) {
            states.instead(Absence.of(desk, model.card().ref(), record, server));
        }
    }

    @Override
    public Region content() {
        return states;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    @Override
    public void shown() {
        if (!page.isFocusWithin()) {
            page.requestFocus();
        }
    }

    @Override
    public void closed() {
        model.close();
        server.close();
        side.close();
        groups.close();
        texts.release();
    }
}
