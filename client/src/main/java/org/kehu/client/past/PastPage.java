package org.kehu.client.past;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A record as it was at a time, beside what it is now. */
public final class PastPage extends FramedPage {
    private final RecordDesk desk;
    private final RecordRef ref;
    private final TextScope texts;
    private final PastDay day;
    private final CheckBox all = new CheckBox();
    private final PastPane pane;
    private final StatePane states;
    private final List<Action> actions;
    private @Nullable PastRecord read;

    /** @param place as {@link PastPlace} makes it */
    public PastPage(RecordDesk desk, Place place) {
        this.desk = desk;
        this.ref = PastPlace.record(place);
        this.texts = desk.texts().scope();
        this.pane = new PastPane(desk);
        this.states = new StatePane(pane);
        this.day = new PastDay(desk, texts);
        this.actions = List.of(
                Action.of("past.earlier", Material2OutlinedAL.CHEVRON_LEFT, "K", () -> day.step(-1)),
                Action.of("past.later", Material2OutlinedAL.CHEVRON_RIGHT, "J", () -> day.step(1)),
                Action.of("past.open", Material2OutlinedMZ.OPEN_IN_NEW, "O", () -> desk.open(ref)),
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
        all.setId("past-all");
        texts.set(all::setText, "past.all");
        all.selectedProperty().addListener((p, was, now) -> show());
        frame().setTop(new VBox(head(Space.grow(), all, ActionButton.bordered(actions.get(2), texts)), day));
        day.getChildren().add(1, ActionButton.icon(actions.get(0), texts));
        day.getChildren().add(3, ActionButton.icon(actions.get(1), texts));
        Instant at = PastPlace.when(place);
        if (at != null) {
            day.begin(at);
        }
        day.whenProperty().addListener((p, was, now) -> show());
        frame().setCenter(states);
        states.loading();
        texts.with(formats -> show());
        load();
    }

    private void load() {
        desk.background()
                .work(desk.texts().text("history.loading"), progress -> new PastReader(desk, ref).read())
                .onSuccess(found -> {
                    read = found;
                    day.show(
                            found == null || !found.told()
                                    ? List.of()
                                    : found.past().stops());
                    show();
                    if (found == null) {
                        say("past.gone");
                    }
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void show() {
        PastRecord found = read;
        name(desk.texts().text("past.title", found == null ? "" : found.now().title()));
        if (found == null) {
            return;
        }
        Instant when = day.whenProperty().get();
        if (!found.told()) {
            say("past.offline");
        } else if (when == null) {
            say("past.never");
        } else {
            pane.show(found, when, !all.isSelected(), this::load);
            states.ready();
        }
    }

    private void say(String key) {
        EmptyState state = new EmptyState();
        state.setSentence(desk.texts().text(key));
        states.instead(state);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void closed() {
        texts.release();
    }
}
