package org.kehu.client.attention;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EntryCell;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Attention;
import org.kehu.client.screen.PickingPage;
import org.kehu.common.command.CommandCodec;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The attention tray: what did not come through on the left, one of it in full on the right, what to do at the foot. */
public final class AttentionPage extends PickingPage<AttentionItem> {
    private static final String ACCENT = "accent";

    private static final double ROW = 56;
    private final RecordDesk desk;
    private final AttentionViewModel model;
    private final AttentionDetailView detail;
    private final List<Action> actions;
    private final AskButton ask;

    public AttentionPage(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        this(desk, new AttentionViewModel(desk, attention, verbs, telling), new AttentionWords(desk));
    }

    private AttentionPage(RecordDesk desk, AttentionViewModel model, AttentionWords words) {
        this(desk, model, words, new AttentionDetailView(desk, model.choices(), words));
    }

    private AttentionPage(RecordDesk desk, AttentionViewModel model, AttentionWords words, AttentionDetailView detail) {
        super("attention-list", model, detail, desk.texts());
        this.desk = desk;
        this.model = model;
        this.detail = detail;
        this.actions = declared(words);
        this.ask = new AskButton(desk, button("attention.ask"));
        list().setFixedCellSize(ROW);
        list().setCellFactory(view -> new EntryCell<>(words, sign()));
        texts().set(about()::setText, "attention.about");
        frame().setTop(head(Space.grow(), button("attention.retry.all"), button("attention.discard.all")));
        fillFoot();
        begin();
        model.reload();
    }

    private static FontIcon sign() {
        FontIcon sign = Icons.of(Material2OutlinedMZ.WARNING);
        sign.getStyleClass().add("warn");
        return sign;
    }

    private void fillFoot() {
        ActionButton retry = button("attention.retry");
        ActionButton discard = button("attention.discard");
        discard.getStyleClass().add("danger");
        Action back = action("attention.restore");
        ActionButton restore = ActionButton.primary(back, texts()).showKey(back);
        restore.visibleProperty().bind(action("attention.restore").enabled());
        restore.managedProperty().bind(restore.visibleProperty());
        back.enabled()
                .subscribe(restores -> accent(retry, !restores)); // where it restores, retrying alone is refused again
        foot(detail)
                .getChildren()
                .addAll(restore, retry, button("attention.fix"), ask, button("attention.open"), Space.grow(), discard);
    }

    private static void accent(ActionButton button, boolean first) {
        button.getStyleClass().remove(ACCENT);
        if (first) {
            button.getStyleClass().add(ACCENT);
        }
    }

    private ActionButton button(String id) {
        Action action = action(id);
        return ActionButton.bordered(action, texts()).showKey(action);
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
        all.addAll(steps());
        all.add(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
        return List.copyOf(all);
    }

    private List<Action> onOne(AttentionWords words) {
        return List.of(
                Action.of("attention.retry", Material2OutlinedMZ.REFRESH, "R", model::retry)
                        .when(can(AttentionItem::canRetry)),
                Action.of("attention.restore", Material2OutlinedMZ.RESTORE_FROM_TRASH, "B", model::restore)
                        .when(can(AttentionItem::canRestore)),
                Action.of("attention.fix", Material2OutlinedAL.EDIT, "F", model::fix)
                        .when(can(AttentionItem::canFix)),
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

    @Override
    protected void detail(@Nullable AttentionItem item) {
        detail.show(item);
        ask.show(item);
    }

    @Override
    protected void showState() {
        name(desk.texts().text("screen.attention"));
        show("attention");
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
