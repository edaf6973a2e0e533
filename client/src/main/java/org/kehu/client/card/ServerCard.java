package org.kehu.client.card;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** In place of a card whose record this device does not carry: the record as the server has it, or why it cannot be shown. */
public final class ServerCard {
    private final RecordDesk desk;
    private final RecordRef ref;
    private final Consumer<String> named;
    private final StatePane states = new StatePane(new EmptyState());

    private ServerCard(RecordDesk desk, RecordRef ref, Consumer<String> named) {
        this.desk = desk;
        this.ref = Redirect.target(desk.records().configuration(), ref);
        this.named = named;
    }

    /** @param named gets what the record is called, once that is known */
    public static Node of(RecordDesk desk, RecordRef ref, Consumer<String> named) {
        ServerCard card = new ServerCard(desk, ref, named);
        card.states.setId("server-card");
        card.ask();
        return card.states;
    }

    private void ask() {
        states.loading();
        desk.background()
                .work(
                        desk.texts().text("book.search"),
                        progress -> new Answer(desk.elsewhere().look(ref)))
                .onSuccess(answer -> show(answer.looked()))
                .onFailure(this::failed)
                .start();
    }

    private void failed(Exception e) {
        if (e instanceof Refused why) {
            unanswered(desk.texts().labels().text(why.labelKey(), why.arguments()));
        } else {
            unanswered(desk.texts().text("card.elsewhere.offline"));
            desk.doing().broken(e);
        }
    }

    private void unanswered(String sentence) {
        Button again = new Button(desk.texts().text("book.again"));
        again.setId("ask-again");
        again.setOnAction(e -> ask());
        EmptyState state = new EmptyState(again);
        state.setSentence(sentence);
        states.instead(state);
    }

    private record Answer(Elsewhere.@Nullable Looked looked) {}

    private void show(Elsewhere.@Nullable Looked looked) {
        CrmRecord record = looked == null ? null : looked.record();
        if (looked != null && record != null) {
            named.accept(record.title());
            states.instead(new ServerFields(desk, record, looked.titles()));
        } else if (looked != null) {
            EmptyState gone = new EmptyState();
            gone.setSentence(desk.texts().text("card.gone"));
            states.instead(gone);
        } else {
            unanswered(desk.texts().text("card.elsewhere.offline"));
        }
    }
}
