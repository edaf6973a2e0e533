package org.kehu.client.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordForm;
import org.kehu.client.card.Refusals;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.sales.Opportunity;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The page of the pipeline board. */
public final class BoardPage extends FramedPage {
    private final RecordDesk desk;
    private final TextScope texts;
    private final BoardViewModel model;
    private final BoardKeys keys;
    private final HBox columns = new HBox();
    private final StatePane states = new StatePane(columns);
    private final List<Action> actions;
    private final ActionButton create;
    private final VBox top;
    private @Nullable PastBoardPane past;
    private final BooleanBinding arriving;
    private @Nullable DropForm form;
    private @Nullable UUID moved;

    public BoardPage(RecordDesk desk) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new BoardViewModel(desk);
        this.arriving = desk.bench().syncStatus().arriving();
        this.keys = new BoardKeys(
                model, this::views, deal -> desk.open(deal.record().ref()));
        this.actions = declared();
        this.create = ActionButton.primary(actions.get(0), texts);
        columns.getStyleClass().add("board-columns");
        BoardHead head = new BoardHead(desk, model, texts, create);
        head.getChildren().add(head.getChildren().size() - 1, ActionButton.icon(actions.get(1), texts));
        this.top = new VBox(head, new BoardFiguresRow(desk, model, texts));
        frame().setTop(top);
        frame().setCenter(states);
        watch();
    }

    private void watch() {
        model.columns().addListener((ListChangeListener<BoardColumn>) change -> makeColumns());
        model.stateProperty().addListener((p, was, now) -> showState());
        arriving.addListener((p, was, now) -> showState());
        model.openProperty().addListener((p, was, now) -> {
            showState();
            showSummary();
        });
        model.hand().heldProperty().addListener((p, was, now) -> {
            moved = was == null ? moved : was.id();
            views().forEach(BoardColumnView::showHand);
        });
        model.hand().overProperty().addListener((p, was, now) -> views().forEach(BoardColumnView::showHand));
        model.askingProperty().addListener((p, was, now) -> ask(now));
        model.refusalProperty().addListener((p, was, now) -> {
            if (now != null) {
                showRefusal(now);
            }
        });
        texts.with(formats -> {
            name(formats.labels().text("screen.pipeline"));
            create.setText(formats.labels().text("form.new", desk.labels().typeInText(Opportunity.TYPE)));
            showSummary();
            views().forEach(BoardColumnView::translate);
        });
        makeColumns();
        showState();
    }

    private List<Action> declared() {
        boolean mayCreate = desk.records().access().scope(RecordAction.CREATE, Opportunity.TYPE) != Scope.NONE;
        return List.of(
                Action.of("board.new", Material2OutlinedAL.ADD, "Ctrl+N", this::create)
                        .when(new SimpleBooleanProperty(mayCreate)),
                Action.of("board.past", Material2OutlinedMZ.UPDATE, "Shift+H", () -> showPast(true)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
    }

    /** The board as it was takes the place of today's, and gives it back. */
    private void showPast(boolean shown) {
        PastBoardPane before = past;
        UUID pipeline = model.filter().pipelineProperty().get();
        past = shown && pipeline != null
                ? new PastBoardPane(
                        desk, pipeline, model.filter().ownerProperty().get(), () -> showPast(false))
                : null;
        frame().setTop(past == null ? top : null);
        frame().setCenter(past == null ? states : past);
        if (before != null) {
            before.close();
        }
        if (past == null) {
            shown();
        } else {
            past.begin();
        }
    }

    private void create() {
        FieldValues begun = FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.PIPELINE, model.filter().pipelineProperty().get());
        RecordForm.open(desk, Opportunity.TYPE, begun, create, id -> moved = id);
    }

    private List<BoardColumnView> views() {
        List<BoardColumnView> views = new ArrayList<>();
        columns.getChildren().forEach(node -> views.add((BoardColumnView) node));
        return views;
    }

    private void makeColumns() {
        columns.getChildren().clear();
        int index = 0;
        for (BoardColumn column : model.columns()) {
            BoardColumnView view = new BoardColumnView(desk, column, index++, model.hand(), model::drop);
            HBox.setHgrow(view, Priority.ALWAYS);
            view.list().addEventFilter(KeyEvent.KEY_PRESSED, key -> keys.handle(view, key));
            view.list().setOnMouseClicked(click -> {
                BoardDeal deal = view.current();
                if (click.getClickCount() == 2 && deal != null) {
                    desk.open(deal.record().ref());
                }
            });
            column.deals().addListener((ListChangeListener<BoardDeal>) change -> follow(view));
            columns.getChildren().add(view);
        }
    }

    /** The focus goes with the deal that was moved. */
    private void follow(BoardColumnView view) {
        UUID deal = moved;
        if (deal != null
                && view.column().deals().stream().anyMatch(one -> one.id().equals(deal))) {
            view.focus(deal);
        }
    }

    private @Nullable BoardColumnView view(@Nullable BoardColumn column) {
        return views().stream()
                .filter(one -> one.column() == column)
                .findFirst()
                .orElse(null);
    }

    private void ask(@Nullable Asking asking) {
        if (form != null) {
            form.hide();
            form = null;
        }
        BoardColumnView beside = asking == null ? null : view(asking.target());
        if (asking != null && beside != null) {
            form = DropForm.open(desk, model, asking, beside.anchor());
        }
    }

    private void showRefusal(Refused refusal) {
        views().stream()
                .filter(view -> view.column().deals().stream()
                        .anyMatch(deal -> deal.id().equals(refusal.deal())))
                .findFirst()
                .ifPresent(view -> Refusals.show(view.anchor(), refusal.why()));
    }

    private void showState() {
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY -> {
                if (arriving.get() && model.openProperty().get().count() == 0) {
                    states.loading();
                } else {
                    states.ready();
                }
            }
            case FAILED -> {
                ErrorNote note = new ErrorNote();
                note.setTexts(desk.texts().text("list.failed"), desk.texts().text("list.failed.advice"));
                states.instead(note);
            }
        }
    }

    private void showSummary() {
        summarise(desk.texts().text("board.summary", model.openProperty().get().count()));
    }

    @Override
    public List<Action> actions() {
        return past == null ? actions : past.actions();
    }

    @Override
    public void shown() {
        List<BoardColumnView> all = views();
        if (!all.isEmpty()) {
            all.get(0).focus(moved);
        }
    }

    @Override
    public void closed() {
        if (past != null) {
            past.close();
        }
        model.close();
        texts.release();
    }
}
