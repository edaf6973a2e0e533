package org.kehu.client.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.HistoryPlace;
import org.kehu.client.screen.PickingPage;
import org.kehu.client.screen.Place;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What was done, here or to one record: operations by day on the left, one of them in full on the right, taken back at the foot. */
public final class HistoryPage extends PickingPage<HistoryItem> {
    private final RecordDesk desk;
    private final @Nullable RecordRef about;
    private final HistoryViewModel model;
    private final HistoryDetailView detail;
    private final HistoryFilters filters;
    private final CheckBox everybody;
    private final Button older = new Button();
    private final List<Action> actions;

    /** @param place its argument names the record, as {@code customer/<id>}; empty for what was done on this device */
    public HistoryPage(RecordDesk desk, Place place, CommandCodec verbs) {
        this(desk, HistoryPlace.record(place), verbs, new HistoryWords(desk, verbs));
    }

    private HistoryPage(RecordDesk desk, @Nullable RecordRef about, CommandCodec verbs, HistoryWords words) {
        this(desk, about, words, new HistoryViewModel(desk, about, verbs, words), new HistoryDetailView(desk, words));
    }

    private HistoryPage(
            RecordDesk desk,
            @Nullable RecordRef about,
            HistoryWords words,
            HistoryViewModel model,
            HistoryDetailView detail) {
        super("history-list", model, detail, desk.texts());
        this.desk = desk;
        this.about = about;
        this.model = model;
        this.detail = detail;
        this.filters = new HistoryFilters(desk, model, words);
        this.actions = declared();
        list().setCellFactory(view -> new HistoryCell(desk, words));
        everybody = new CheckBox();
        everybody.setId("history-everybody");
        everybody.selectedProperty().bindBidirectional(model.everybodyProperty());
        everybody.setVisible(about == null);
        texts().set(everybody::setText, "history.everybody");
        older.setId("history-older");
        texts().set(older::setText, "history.older");
        older.setOnAction(e -> model.older());
        older.managedProperty().bind(older.visibleProperty());
        frame().setTop(head(Space.grow(), everybody, older, filters));
        foot(detail)
                .getChildren()
                .addAll(
                        ActionButton.primary(actions.get(0), texts()).showKey(actions.get(0)),
                        ActionButton.bordered(actions.get(2), texts()).showKey(actions.get(2)),
                        ActionButton.bordered(actions.get(1), texts()).showKey(actions.get(1)));
        begin();
    }

    private List<Action> declared() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("history.undo", Material2OutlinedMZ.UNDO, "U", model::undo)
                        .when(can(HistoryItem::canUndo)),
                Action.of("history.open", Material2OutlinedMZ.OPEN_IN_NEW, "O", model::open)
                        .when(can(item -> item.first() != null)),
                Action.of("history.undo.rest", Material2OutlinedMZ.UNDO, "Shift+U", this::takeBackTheRest)
                        .when(Bindings.createBooleanBinding(this::isPartly, detail.sinceProperty())),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast())));
        all.addAll(steps());
        return List.copyOf(all);
    }

    private boolean isPartly() {
        SinceThen since = detail.sinceProperty().get();
        return since != null && since.isPartly();
    }

    /** All that nobody has changed since, as one operation of its own. */
    private void takeBackTheRest() {
        SinceThen since = detail.sinceProperty().get();
        if (since != null) {
            String done = desk.texts().text("history.rest.done");
            desk.doing().run(done, since::rest, model::reload, desk.doing()::refuse);
        }
    }

    @Override
    protected void detail(@Nullable HistoryItem item) {
        detail.show(item);
    }

    @Override
    protected void showState() {
        name(
                model.title().isEmpty()
                        ? desk.texts().text("screen.history")
                        : desk.texts().text("history.title.of", model.title()));
        boolean all = model.everybodyProperty().get();
        about().setText(desk.texts()
                .text(!model.isWhole() ? "history.offline" : all ? "history.about.all" : "history.about"));
        about().setVisible(about == null || !model.isWhole());
        older.setVisible(all && model.hasOlder());
        filters.fill();
        show("history");
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
