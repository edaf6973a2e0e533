package org.kehu.client.merge;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Two records that are to become one: reads them, keeps what is chosen, and merges them as one operation with one undo. */
final class MergeViewModel {
    private final RecordDesk desk;
    private final ReadOnlyObjectWrapper<@Nullable MergedPair> pair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private @Nullable MergeChoices choices;
    private int asked;

    MergeViewModel(RecordDesk desk) {
        this.desk = desk;
    }

    RecordDesk desk() {
        return desk;
    }

    /** What is shown now; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable MergedPair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /** Whether one of the two that were asked for is not there any more. */
    ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    @Nullable MergeChoices choices() {
        return choices;
    }

    void show(RecordRef first, RecordRef second) {
        asked++;
        int turn = asked;
        desk.background()
                .work("merge", progress -> new PairReader(desk).read(first, second))
                .onSuccess(read -> {
                    if (turn == asked) {
                        take(read);
                    }
                })
                .start();
    }

    void clear() {
        asked++;
        choices = null;
        gone.set(false);
        pair.set(null);
    }

    private void take(@Nullable MergedPair read) {
        choices = read == null
                ? null
                : new MergeChoices(
                        read.left(),
                        read.right(),
                        read.usual(),
                        field -> desk.mayEdit(read.left().type(), field));
        gone.set(read == null);
        pair.set(read);
    }

    /** Whether this person may merge the two, as far as is known here. */
    boolean mayMerge() {
        MergedPair now = pair.get();
        return now != null && Mergeable.is(desk, now.left().type());
    }

    /** @param then gets the survivor once it is done, or kept for the server */
    void merge(Consumer<RecordRef> then) {
        MergedPair now = pair.get();
        MergeChoices chosen = choices;
        if (now == null || chosen == null || working.get()) {
            return;
        }
        CrmRecord kept = chosen.record(chosen.survivor());
        CrmRecord goes = chosen.record(chosen.survivor().other());
        long moving = MergedPair.total(now.links(chosen.survivor().other()));
        String done = desk.texts().text("merge.done", goes.title(), kept.title());
        working.set(true);
        new MergeRun(desk, chosen.commands(), moving, done)
                .start(() -> working.set(false), () -> then.accept(kept.ref()));
    }
}
