package org.kehu.client.card;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Icons;
import org.kehu.client.control.StatePane;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.client.records.ServerView;
import org.kehu.client.screen.Page;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * In place of a card whose record this device does not carry: the same card of the record as the server has it, to be read, or why it
 * cannot be shown.
 */
public final class ServerCard {
    private final RecordDesk desk;
    private final RecordRef ref;
    private final Function<RecordDesk, Page> card;
    private final Consumer<String> named;
    private final StatePane states = new StatePane(new EmptyState());
    private @Nullable Page shown;
    private boolean closed;

    /**
     * @param card makes the card over a desk with the server's records
     * @param named gets what the record is called, once that is known
     */
    public ServerCard(RecordDesk desk, RecordRef ref, Function<RecordDesk, Page> card, Consumer<String> named) {
        this.desk = desk;
        this.ref = Redirect.target(desk.records().configuration(), ref);
        this.card = card;
        this.named = named;
        states.setId("server-card");
    }

    /** Asks the server anew. */
    Node node() {
        closed = false;
        ask();
        return states;
    }

    public void close() {
        closed = true;
        letGo();
    }

    private void letGo() {
        if (shown != null) {
            shown.closed();
            shown = null;
        }
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
            unanswered(offline());
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
        if (closed) {
            return; // nobody would ever close what is shown now
        }
        if (record != null && record.isDeleted()) {
            named.accept(record.title());
            states.instead(BinnedCard.of(desk, record));
        } else if (looked != null && record != null) {
            named.accept(record.title());
            letGo();
            Page page =
                    card.apply(desk.over(new ServerView(desk.records(), desk.elsewhere(), record, looked.titles())));
            shown = page;
            BorderPane whole = new BorderPane(page.content());
            whole.setTop(banner());
            states.instead(whole);
        } else if (looked != null) {
            EmptyState gone = new EmptyState();
            gone.setSentence(desk.texts().text("card.gone"));
            states.instead(gone);
        } else {
            unanswered(offline());
        }
    }

    /** What the device carries in full, and does not hold, is most likely gone. */
    private String offline() {
        boolean elsewhere =
                desk.records().access().isCarriedInPart(desk.schema().type(ref.type()));
        return desk.texts().text(elsewhere ? "card.elsewhere.offline" : "card.gone");
    }

    private HBox banner() {
        HBox banner = new HBox(
                8,
                Icons.of(Material2OutlinedAL.CLOUD_QUEUE),
                new WrappedLabel(desk.texts().text("card.elsewhere")));
        banner.setId("elsewhere-banner");
        banner.getStyleClass().add("elsewhere-banner");
        return banner;
    }
}
