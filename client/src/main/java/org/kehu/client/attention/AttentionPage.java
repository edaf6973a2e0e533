package org.kehu.client.attention;

import java.util.ArrayList;
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
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Attention;
import org.kehu.client.screen.Page;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.CommandCodec;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The attention tray: what did not come through on the left, one of it in full on the right, what to do at the foot. */
public final class AttentionPage implements Page {
    private static final double ROW = 56;
    private final RecordDesk desk;
    private final TextScope texts;
    private final AttentionViewModel model;
    private final AttentionDetailView detail;
    private final ListView<AttentionItem> list = new ListView<>();
    private final EmptyState empty = new EmptyState();
    private final ErrorNote failed = new ErrorNote();
    private final BorderPane page = new BorderPane();
    private final StatePane states;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final List<Action> actions;

    public AttentionPage(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new AttentionViewModel(desk, attention, verbs, telling);
        AttentionWords words = new AttentionWords(desk);
        this.detail = new AttentionDetailView(desk, model.choices(), words);
        this.actions = declared(words);
        list.setId("attention-list");
        list.setFixedCellSize(ROW);
        list.setItems(model.items());
        list.setCellFactory(view -> new AttentionCell(words));
        HBox work = new HBox(left(), right());
        this.states = new StatePane(work);
        page.setTop(head());
        page.setCenter(states);
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> picked(now));
        model.selectedProperty().addListener((p, was, now) -> follow(now));
        model.stateProperty().addListener((p, was, now) -> showState());
        texts.with(formats -> {
            title.set(formats.labels().text("screen.attention"));
            list.refresh();
            detail.show(model.selectedProperty().get());
            showState();
        });
        model.reload();
    }

    private HBox head() {
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.textProperty().bind(title);
        HBox head = new HBox(8, name, Space.grow(), button("attention.retry.all"), button("attention.discard.all"));
        head.getStyleClass().add("page-head");
        return head;
    }

    private VBox left() {
        Label about = new Label();
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("muted", "t12", "attention-about");
        texts.set(about::setText, "attention.about");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(list, about);
        left.getStyleClass().addAll("ticket-list", "attention-list");
        return left;
    }

    private VBox right() {
        Action retry = action("attention.retry");
        ActionButton discard = button("attention.discard");
        discard.getStyleClass().add("danger");
        HBox foot = new HBox(
                8,
                ActionButton.primary(retry, texts).showKey(retry),
                button("attention.fix"),
                button("attention.ask"),
                button("attention.open"),
                Space.grow(),
                discard);
        foot.getStyleClass().add("attention-foot");
        VBox.setVgrow(detail, Priority.ALWAYS);
        VBox right = new VBox(detail, foot);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private ActionButton button(String id) {
        Action action = action(id);
        return ActionButton.bordered(action, texts).showKey(action);
    }

    private Action action(String id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Action> declared(AttentionWords words) {
        List<Action> all = new ArrayList<>(onOne(words));
        BooleanBinding any = Bindings.isNotEmpty(model.items());
        all.add(Action.of("attention.retry.all", Material2OutlinedMZ.SYNC, "Ctrl+Shift+R", model::retryAll)
                .when(any));
        all.add(Action.of("attention.discard.all", Material2OutlinedAL.DELETE_SWEEP, "Ctrl+Delete", model::discardAll)
                .when(any));
        all.add(Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> model.step(1)));
        all.add(Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> model.step(-1)));
        all.add(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
        return List.copyOf(all);
    }

    private List<Action> onOne(AttentionWords words) {
        return List.of(
                Action.of("attention.retry", Material2OutlinedMZ.REFRESH, "R", model::retry)
                        .when(can(AttentionItem::canRetry)),
                Action.of("attention.fix", Material2OutlinedAL.EDIT, "F", model::fix)
                        .when(can(item -> item.record() != null)),
                Action.of("attention.ask", Material2OutlinedMZ.QUESTION_ANSWER, "A", () -> model.askOwner(words))
                        .when(can(item -> item.canAsk(desk.me()))),
                Action.of("attention.open", Material2OutlinedMZ.OPEN_IN_NEW, "O", model::open)
                        .when(can(item -> item.record() != null)),
                Action.of("attention.discard", Material2OutlinedAL.DELETE_OUTLINE, "Delete", model::discard)
                        .when(can(item -> true)),
                Action.of("attention.mine", Material2OutlinedMZ.PERSON, "1", () -> chooseAll(true))
                        .when(can(AttentionItem::canChoose)),
                Action.of("attention.theirs", Material2OutlinedMZ.PEOPLE, "2", () -> chooseAll(false))
                        .when(can(AttentionItem::canChoose)));
    }

    private void chooseAll(boolean mine) {
        model.chooseAll(mine);
        detail.show(model.selectedProperty().get());
    }

    private BooleanBinding can(Predicate<AttentionItem> when) {
        return Bindings.createBooleanBinding(
                () -> {
                    AttentionItem item = model.selectedProperty().get();
                    return item != null && when.test(item);
                },
                model.selectedProperty());
    }

    private void picked(@Nullable AttentionItem item) {
        if (item != null) {
            model.selectedProperty().set(item);
        }
    }

    private void follow(@Nullable AttentionItem item) {
        detail.show(item);
        if (item != null && list.getSelectionModel().getSelectedItem() != item) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }

    private void showState() {
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY -> states.ready();
            case EMPTY -> {
                empty.setSentence(desk.texts().text("attention.empty"));
                states.instead(empty);
            }
            case FAILED -> {
                failed.setTexts(
                        desk.texts().text("attention.failed"), desk.texts().text("attention.failed.advice"));
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
