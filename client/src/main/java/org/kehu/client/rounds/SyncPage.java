package org.kehu.client.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.records.SyncRound;
import org.kehu.client.screen.PickingPage;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.CommandCodec;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** How this device stands to the server; what waits on the left, the last rounds beside it, one of them in full on the right. */
public final class SyncPage extends PickingPage<SyncRound> {
    private static final double ROW = 56;
    private final RecordDesk desk;
    private final SyncViewModel model;
    private final RoundDetailView detail;
    private final SyncHead state;
    private final FetchBar fetching;
    private final UpdateLine update;
    private final List<Action> actions;

    /** What the window does, and the page has a button for. */
    public record Doors(Action syncNow, Action attention, UpdateNews updates, Action restart) {}

    public SyncPage(RecordDesk desk, SyncDiary diary, CommandCodec verbs, Telling telling, Doors doors) {
        this(desk, new SyncViewModel(desk, new SyncReader(desk, diary, verbs), telling), doors);
    }

    private SyncPage(RecordDesk desk, SyncViewModel model, Doors doors) {
        this(desk, model, doors, new RoundDetailView(desk.texts(), new RoundWords(desk.texts())));
    }

    private SyncPage(RecordDesk desk, SyncViewModel model, Doors doors, RoundDetailView detail) {
        super("round-list", model, detail, desk.texts());
        this.desk = desk;
        this.model = model;
        this.detail = detail;
        TextScope texts = texts();
        SyncStatus status = desk.bench().syncStatus();
        this.state = new SyncHead(status, model, doors.attention(), texts);
        this.fetching = new FetchBar(status, texts);
        this.update = new UpdateLine(doors.updates(), doors.restart(), texts);
        this.actions = declared();
        RoundWords words = new RoundWords(desk.texts());
        list().setFixedCellSize(ROW);
        list().setCellFactory(view -> new RoundCell(words));
        listHead(heading());
        texts.set(about()::setText, "sync.about");
        frame().setTop(new VBox(head(Space.grow(), copy(), syncNow(doors.syncNow())), state, update, fetching));
        frame().setLeft(new WaitingView(model, new WaitingWords(desk), actions.get(1), texts));
        begin();
        model.reload();
    }

    private HBox heading() {
        Label label = new Label();
        label.getStyleClass().add("b");
        texts().set(label::setText, "sync.rounds");
        HBox line = new HBox(8, label);
        line.getStyleClass().add("list-heading");
        return line;
    }

    private ActionButton copy() {
        Action copy = actions.get(0);
        return ActionButton.bordered(copy, texts()).showKey(copy);
    }

    private ActionButton syncNow(Action now) {
        ActionButton button = ActionButton.primary(now, texts()).showKey(now);
        button.setId("page-sync-now");
        return button;
    }

    private List<Action> declared() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of(
                        "sync.copy", Material2OutlinedAL.CONTENT_COPY, "Ctrl+Shift+C", () -> model.copy(this::copied)),
                Action.of("sync.open", Material2OutlinedMZ.OPEN_IN_NEW, "O", model::open)
                        .when(Bindings.isNotNull(model.pickedProperty()))));
        all.addAll(steps());
        return List.copyOf(all);
    }

    private void copied(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    protected void detail(@Nullable SyncRound round) {
        detail.show(round, model.facts());
    }

    @Override
    protected void showState() {
        name(desk.texts().text("screen.sync"));
        show("sync");
        summarise(desk.texts().text("sync.summary", model.count()));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void closed() {
        super.closed();
        state.close();
        fetching.close();
        update.close();
    }
}
