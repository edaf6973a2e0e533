package org.kehu.client.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.PickingPage;
import org.kehu.common.command.CommandCodec;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What was done here and a restored server has lost: oldest first on the left, one change in full on the right. */
public final class MissingPage extends PickingPage<HistoryItem> {
    private final RecordDesk desk;
    private final MissingViewModel model;
    private final HistoryDetailView detail;
    private final List<Action> actions;

    public MissingPage(RecordDesk desk, MissingOffer offer, CommandCodec verbs) {
        this(
                desk,
                offer,
                new MissingViewModel(desk, new MissingReader(desk, offer.work(), verbs)),
                new HistoryWords(desk, verbs));
    }

    private MissingPage(RecordDesk desk, MissingOffer offer, MissingViewModel model, HistoryWords words) {
        this(desk, offer, model, words, new HistoryDetailView(desk, words));
    }

    private MissingPage(
            RecordDesk desk, MissingOffer offer, MissingViewModel model, HistoryWords words, HistoryDetailView detail) {
        super("missing-list", model, detail, desk.texts());
        this.desk = desk;
        this.model = model;
        this.detail = detail;
        this.actions = declared(offer);
        list().setCellFactory(view ->
                new HistoryCell(desk, words, item -> model.isLeftOut(item) ? "missing.left.out" : null));
        texts().set(about()::setText, "missing.about");
        frame().setTop(head()); // what can be done about all of them is in the banner above
        foot(detail).getChildren().addAll(button(0), button(1));
        begin();
    }

    private ActionButton button(int index) {
        return ActionButton.bordered(actions.get(index), texts()).showKey(actions.get(index));
    }

    private List<Action> declared(MissingOffer offer) {
        var any = Bindings.isNotEmpty(model.items());
        List<Action> all = new ArrayList<>(List.of(
                Action.of("missing.send", Material2OutlinedMZ.SEND, "R", () -> onOne(offer::send))
                        .when(can(item -> true)),
                Action.of("missing.leave", Material2OutlinedAL.BLOCK, "Delete", () -> onOne(offer::leaveOut))
                        .when(can(item -> !model.isLeftOut(item))),
                Action.of("missing.send.all", Material2OutlinedMZ.SYNC, "Ctrl+Shift+R", offer::sendAll)
                        .when(any),
                Action.of("missing.leave.all", Material2OutlinedAL.BLOCK, "Ctrl+Delete", offer::leaveOutAll)
                        .when(any)));
        all.addAll(steps());
        return List.copyOf(all);
    }

    private void onOne(Consumer<UUID> deed) {
        HistoryItem item = model.selectedProperty().get();
        if (item != null) {
            deed.accept(item.id());
        }
    }

    @Override
    protected void detail(@Nullable HistoryItem item) {
        detail.show(item);
    }

    @Override
    protected void showState() {
        name(desk.texts().text("screen.missing"));
        show("missing");
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
