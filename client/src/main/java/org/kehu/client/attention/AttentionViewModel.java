package org.kehu.client.attention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.desk.TypedValue;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.Outcome;
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
        again(AttentionItem::canRetry, "attention.retry", attention::retry);
    }

    /** Takes out of the bin what the entry in front was refused for, and does the entry again after that. */
    void restore() {
        again(AttentionItem::canRestore, "attention.restore", attention::restore);
    }

    private void again(
            Predicate<AttentionItem> can, String what, BiFunction<UUID, Set<Attention.Place>, Attention.Again> way) {
        AttentionItem item = selectedProperty().get();
        if (item != null && can.test(item)) {
            Set<Attention.Place> staying = choices.theirs(item);
            desk.background()
                    .work(texts().text(what), progress -> way.apply(item.id(), staying))
                    .onSuccess(this::retried)
                    .start();
        }
    }

    private void retried(Attention.Again again) {
        Outcome outcome = again.outcome();
        if (outcome instanceof Outcome.Rejected rejected) {
            telling.failed(texts().text("attention.again", desk.doing().text(rejected.reason())));
        } else if (outcome instanceof Outcome.Accepted) {
            telling.done(texts().text("attention.retried"), () -> takeBack(List.of(again.back())));
        } else {
            telling.note(texts().text(outcome == null ? "attention.kept.theirs" : "doing.pending"));
        }
        reload();
    }

    /** Does all again that can be, oldest first, each on its own: one that is refused again stays. */
    void retryAll() {
        List<AttentionItem> all = new ArrayList<>(items());
        Collections.reverse(all);
        desk.background()
                .work(
                        texts().text("attention.retry"),
                        progress -> new Retried(all.stream()
                                .filter(AttentionItem::canRetry)
                                .map(item -> attention.retry(item.id(), choices.theirs(item)))
                                .toList()))
                .onSuccess(this::retriedAll)
                .start();
    }

    private void retriedAll(Retried all) {
        String sentence = texts().text("attention.retried.all", all.settled(), all.refused());
        telling.done(sentence, () -> takeBack(all.back()));
        reload();
    }

    private void takeBack(List<Supplier<Outcome>> back) {
        desk.background()
                .work(
                        texts().text("doing.undo"),
                        progress -> back.stream().map(Supplier::get).toList())
                .onSuccess(this::tellTakenBack)
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void tellTakenBack(List<Outcome> taken) {
        List<Outcome.Rejected> refused = taken.stream()
                .filter(Outcome.Rejected.class::isInstance)
                .map(Outcome.Rejected.class::cast)
                .toList();
        refused.forEach(one -> desk.doing().refuse(one.reason()));
        if (refused.size() < taken.size()) {
            telling.note(texts().text("doing.undone"));
        }
        reload();
    }

    void discard() {
        AttentionItem item = selectedProperty().get();
        if (item != null) {
            discard(List.of(item.id()), true);
        }
    }

    void discardAll() {
        discard(items().stream().map(AttentionItem::id).toList(), true);
    }

    private void discard(List<UUID> entries, boolean told) {
        desk.background()
                .work(texts().text("attention.discard"), progress -> attention.discard(entries))
                .onSuccess(back -> {
                    if (told) {
                        telling.done(texts().text("attention.discarded", entries.size()), () -> putBack(back));
                    }
                    reload();
                })
                .start();
    }

    private void putBack(Runnable back) {
        desk.background()
                .work(texts().text("doing.undo"), progress -> {
                    back.run();
                    return true;
                })
                .onSuccess(done -> reload())
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
            Runnable mended = item.isOneValue() ? () -> discard(List.of(item.id()), false) : () -> {};
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
