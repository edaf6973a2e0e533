package org.kehu.client.history;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.HistoryPlace;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What was done, here or to one record: operations by day on the left, one of them in full on the right, taken back at the foot. */
public final class HistoryPage implements Page {
    private final RecordDesk desk;
    private final @Nullable RecordRef about;
    private final TextScope texts;
    private final HistoryViewModel model;
    private final HistoryDetailView detail;
    private final HistoryFilters filters;
    private final ListView<HistoryItem> list = new ListView<>();
    private final Label reach = new Label();
    private final EmptyState empty = new EmptyState();
    private final ErrorNote failed = new ErrorNote();
    private final BorderPane page = new BorderPane();
    private final StatePane states;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final List<Action> actions;

    /** @param place its argument names the record, as {@code customer/<id>}; empty for what was done on this device */
    public HistoryPage(RecordDesk desk, Place place, CommandCodec verbs) {
        this.desk = desk;
        this.about = HistoryPlace.record(place);
        this.texts = desk.texts().scope();
        HistoryWords words = new HistoryWords(desk);
        this.model = new HistoryViewModel(desk, about, verbs, words);
        this.detail = new HistoryDetailView(desk, words);
        this.filters = new HistoryFilters(desk, model, words);
        this.actions = declared();
        list.setId("history-list");
        list.setItems(model.items());
        list.setCellFactory(view -> new HistoryCell(desk, words));
        HBox work = new HBox(left(), right());
        this.states = new StatePane(work);
        page.setTop(head());
        page.setCenter(states);
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> picked(now));
        model.selectedProperty().addListener((p, was, now) -> follow(now));
        model.stateProperty().addListener((p, was, now) -> showState());
        texts.with(formats -> {
            list.refresh();
            detail.show(model.selectedProperty().get());
            showState();
        });
    }

    private HBox head() {
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.textProperty().bind(title);
        HBox head = new HBox(12, name, Space.grow(), filters);
        head.getStyleClass().add("page-head");
        return head;
    }

    private VBox left() {
        reach.setWrapText(true);
        reach.setMinHeight(Region.USE_PREF_SIZE);
        reach.getStyleClass().addAll("muted", "t12", "attention-about");
        reach.managedProperty().bind(reach.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(list, reach);
        left.getStyleClass().addAll("ticket-list", "attention-list");
        return left;
    }

    private VBox right() {
        HBox foot = new HBox(
                8,
                ActionButton.primary(actions.get(0), texts).showKey(actions.get(0)),
                ActionButton.bordered(actions.get(1), texts).showKey(actions.get(1)));
        foot.getStyleClass().add("attention-foot");
        VBox.setVgrow(detail, Priority.ALWAYS);
        VBox right = new VBox(detail, foot);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private List<Action> declared() {
        return List.of(
                Action.of("history.undo", Material2OutlinedMZ.UNDO, "U", model::undo)
                        .when(can(HistoryItem::canUndo)),
                Action.of("history.open", Material2OutlinedMZ.OPEN_IN_NEW, "O", model::open)
                        .when(can(item -> item.first() != null)),
                Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> model.step(1)),
                Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> model.step(-1)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
    }

    private BooleanBinding can(Predicate<HistoryItem> when) {
        return Bindings.createBooleanBinding(
                () -> {
                    HistoryItem item = model.selectedProperty().get();
                    return item != null && when.test(item);
                },
                model.selectedProperty());
    }

    private void picked(@Nullable HistoryItem item) {
        if (item != null) {
            model.selectedProperty().set(item);
        }
    }

    private void follow(@Nullable HistoryItem item) {
        detail.show(item);
        if (item != null && list.getSelectionModel().getSelectedItem() != item) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }

    private void showState() {
        title.set(
                model.title().isEmpty()
                        ? desk.texts().text("screen.history")
                        : desk.texts().text("history.title.of", model.title()));
        reach.setText(desk.texts().text(about == null ? "history.about" : "history.offline"));
        reach.setVisible(about == null || !model.isWhole());
        filters.fill();
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY -> states.ready();
            case EMPTY -> {
                empty.setSentence(desk.texts().text("history.empty"));
                states.instead(empty);
            }
            case FAILED -> {
                failed.setTexts(
                        desk.texts().text("history.failed"), desk.texts().text("history.failed.advice"));
                states.instead(failed);
            }
        }
    }

    @Override
    public Region content() {
        return page;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        model.reload();
        list.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
        texts.release();
    }
}
