package org.kehu.client.attention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.desk.TypedValue;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.screen.PickingModel;
import org.kehu.client.text.Texts;
import org.kehu.common.activity.AskOwner;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.RecordRef;

/** The tray's entries and the one in front. What is retried or discarded leaves only when the tray has let it go. */
final class AttentionViewModel extends PickingModel<AttentionItem> {
    private final RecordDesk desk;
    private final Attention attention;
    private final AttentionReader reader;
    private final Telling telling;
    private final ChangeListener<Number> counted = (p, was, now) -> reload();
    private final FieldChoices choices = new FieldChoices();

    AttentionViewModel(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        super(desk.background());
        this.desk = desk;
        this.attention = attention;
        this.reader = new AttentionReader(desk, attention, verbs);
        this.telling = telling;
        desk.bench().syncStatus().attentionProperty().addListener(counted);
    }

    @Override
    public void reload() {
        read(texts().text("attention.loading"), progress -> reader.items(), this::show);
    }

    private void show(List<AttentionItem> read) {
        list(read, AttentionItem::id);
        tell(read.isEmpty());
    }

    /** Does the entry in front again, but for the fields whose value of now was chosen. */
    void retry() {
        again(AttentionItem::canRetry, "attention.retry", wanted -> attention.retry(List.of(wanted)));
    }

    /** Takes out of the bin what the entry in front was refused for, and does the entry again after that. */
    void restore() {
        again(AttentionItem::canRestore, "attention.restore", attention::restore);
    }

    private void again(Predicate<AttentionItem> can, String what, Function<Attention.Wanted, Attention.Did> way) {
        AttentionItem item = selectedProperty().get();
        if (item != null && can.test(item)) {
            Attention.Wanted wanted = wanted(item);
            desk.background()
                    .work(texts().text(what), progress -> way.apply(wanted))
                    .onSuccess(this::retried)
                    .onFailure(desk.doing()::broken)
                    .start();
        }
    }

    private Attention.Wanted wanted(AttentionItem item) {
        return new Attention.Wanted(item.id(), choices.theirs(item));
    }

    private void retried(Attention.Did did) {
        if (!did.refused().isEmpty()) {
            telling.failed(texts().text(
                            "attention.again", desk.doing().text(did.refused().get(0))));
        } else if (did.canBeTakenBack()) {
            String done = did.done() > 0 ? "attention.retried" : "attention.kept.theirs";
            telling.done(texts().text(done), () -> desk.doing().undo(did.deed()));
        } else {
            telling.note(texts().text(did.waiting() > 0 ? "doing.pending" : "attention.gone"));
        }
        reload();
    }

    /** Does all again that can be, oldest first, each on its own: one that is refused again stays. */
    void retryAll() {
        List<AttentionItem> all = new ArrayList<>(items());
        Collections.reverse(all);
        List<Attention.Wanted> wanted =
                all.stream().filter(AttentionItem::canRetry).map(this::wanted).toList();
        desk.background()
                .work(texts().text("attention.retry"), progress -> attention.retry(wanted))
                .onSuccess(this::retriedAll)
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void retriedAll(Attention.Did did) {
        int settled = did.done() + did.waiting() + did.kept();
        String sentence =
                texts().text("attention.retried.all", settled, did.refused().size());
        if (did.canBeTakenBack()) {
            telling.done(sentence, () -> desk.doing().undo(did.deed()));
        } else if (settled == 0) {
            telling.failed(sentence);
        } else {
            telling.note(sentence);
        }
        reload();
    }

    void discard() {
        AttentionItem item = selectedProperty().get();
        if (item != null) {
            discard(List.of(item.id()));
        }
    }

    void discardAll() {
        discard(items().stream().map(AttentionItem::id).toList());
    }

    private void discard(List<UUID> entries) {
        desk.background()
                .work(texts().text("attention.discard"), progress -> attention.discard(entries))
                .onSuccess(deed -> {
                    telling.done(
                            texts().text("attention.discarded", entries.size()),
                            () -> desk.doing().undo(deed));
                    reload();
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void settled(UUID entry, @Nullable UUID operation) {
        if (operation == null) {
            discard(List.of(entry)); // what was typed stands there already
            return;
        }
        desk.background()
                .work(texts().text("attention.discard"), progress -> {
                    attention.settled(entry, operation);
                    return true;
                })
                .onSuccess(done -> reload())
                .onFailure(desk.doing()::broken)
                .start();
    }

    /** Opens the record with what was typed in the editor of the field; the entry goes once that is done. */
    void fix() {
        AttentionItem item = selectedProperty().get();
        AttentionEntry.Value wrong = item == null ? null : item.mendable();
        if (item == null || item.about() == null) {
            return;
        }
        if (wrong != null) {
            Consumer<@Nullable UUID> mended =
                    item.isOneValue() ? operation -> settled(item.id(), operation) : operation -> {};
            desk.typed().give(new TypedValue.Given(wrong.record(), wrong.field(), wrong.mine(), mended));
        }
        desk.open(wrong == null ? item.about() : wrong.record());
    }

    /** A task for the owner of the record, with the reason and what was typed. The entry stays until it is dealt with. */
    void askOwner(AttentionWords words) {
        AttentionItem item = selectedProperty().get();
        RecordRef about = item == null ? null : item.about();
        if (item != null && about != null && item.canAsk(desk.me())) {
            AskOwner ask = new AskOwner(desk.commands().newId(), about, words.question(item), words.whatHappened(item));
            desk.doing().run(texts().text("attention.asked"), ask);
        }
    }

    void chooseAll(boolean mine) {
        AttentionItem item = selectedProperty().get();
        if (item != null && item.canChoose()) {
            choices.chooseAll(item, mine);
        }
    }

    FieldChoices choices() {
        return choices;
    }

    void open() {
        AttentionItem item = selectedProperty().get();
        if (item != null && item.about() != null) {
            desk.open(item.about());
        }
    }

    private Texts texts() {
        return desk.texts();
    }

    @Override
    public void close() {
        desk.bench().syncStatus().attentionProperty().removeListener(counted);
        super.close();
    }
}
