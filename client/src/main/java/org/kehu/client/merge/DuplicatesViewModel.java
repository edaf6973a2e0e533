package org.kehu.client.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.LoadState;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.Subscription;
import org.kehu.client.screen.PickingModel;
import org.kehu.client.task.Progress;
import org.kehu.common.duplicate.Apart;
import org.kehu.common.duplicate.DuplicateScan;
import org.kehu.common.duplicate.KeepApart;
import org.kehu.common.duplicate.Pair;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * Pairs of records of a type that may be one, the surest first. The book is looked through once; after that only what became
 * of the pairs is read again, until somebody asks for another look.
 */
final class DuplicatesViewModel extends PickingModel<Pair> {
    private final RecordDesk desk;
    private final RecordType type;
    private final DuplicatesReader reader;
    private final Subscription changes;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private DuplicateScan.@Nullable Found found;
    private List<List<CrmRecord>> groups = List.of();
    private boolean merging;
    private boolean stopped;
    private int turn;

    DuplicatesViewModel(RecordDesk desk, RecordType type) {
        super(desk.background());
        this.desk = desk;
        this.type = type;
        this.reader = new DuplicatesReader(desk, type);
        Set<String> about = Set.of(
                type.name(), Objects.requireNonNull(Apart.on(type.name())).name());
        this.changes =
                desk.records().onChange(about, changed -> desk.background().deliver(this::follow));
        stateProperty().addListener((p, was, now) -> {
            if (now == LoadState.FAILED) {
                scanning.set(false);
            }
        });
    }

    RecordType type() {
        return type;
    }

    /** Whether the book is being looked through. */
    ReadOnlyBooleanProperty scanningProperty() {
        return scanning.getReadOnlyProperty();
    }

    /** How much of it was looked through, from 0 to 1. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Whether a look was broken off, and there is nothing to show. */
    boolean isStopped() {
        return stopped && found == null;
    }

    /** Records that were looked at; 0 before. */
    int looked() {
        return found == null ? 0 : found.records();
    }

    /** Pairs that are not listed. */
    int more() {
        return found == null ? 0 : found.more();
    }

    @Override
    public void reload() {
        if (found != null) {
            follow();
        } else if (!stopped && !scanning.get()) {
            scan();
        }
    }

    /** Looks through the whole book. */
    void scan() {
        turn++;
        int mine = turn;
        stopped = false;
        share.set(0);
        begin();
        scanning.set(true);
        read(desk.texts().text("duplicates.scanning", desk.labels().types(type)), work -> scan(work, mine), this::take);
    }

    private DuplicateScan.Found scan(Progress work, int mine) {
        Consumer<Runnable> shown = desk.background()::deliver;
        return reader.scan(
                new ScanProgress(work, now -> shown.accept(() -> share.set(now)), () -> shown.accept(() -> end(mine))));
    }

    private void take(DuplicateScan.Found now) {
        found = now;
        scanning.set(false);
        show(new DuplicatesReader.Standing(now.pairs(), List.of()));
        follow(); // what changed while the book was looked through was not
    }

    private void show(DuplicatesReader.Standing now) {
        List<Pair> pairs = now.pairs();
        groups = now.groups();
        list(pairs, pair -> List.of(pair.first().id(), pair.second().id()));
        tell(pairs.isEmpty());
    }

    /** All that may be one with the two, the one first that is proposed to stay; empty if it is the two alone. */
    List<CrmRecord> group(Pair pair) {
        return groups.stream()
                .filter(group -> has(group, pair.first()) && has(group, pair.second()))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean has(List<CrmRecord> group, CrmRecord record) {
        return group.stream().anyMatch(one -> one.id().equals(record.id()));
    }

    /** Makes one of all that may be one with the pair that is picked; one thing to take back. */
    void mergeGroup() {
        Pair pair = selectedProperty().get();
        List<CrmRecord> group = pair == null ? List.of() : group(pair);
        if (group.isEmpty() || merging) {
            return;
        }
        merging = true;
        String done = desk.texts()
                .text("duplicates.group.done", group.size(), group.get(0).title());
        desk.background()
                .work(done, work -> new GroupMerge(desk, group).run())
                .onSuccess(outcome -> merged(outcome, done))
                .onFailure(e -> {
                    merging = false;
                    desk.doing().broken(e);
                })
                .start();
    }

    private void merged(Outcome outcome, String done) {
        merging = false;
        if (outcome instanceof Outcome.Rejected rejected) {
            desk.doing().refuse(rejected.reason());
        } else if (outcome instanceof Outcome.Accepted accepted) {
            desk.doing().telling().done(done, () -> desk.doing().undo(accepted.operation()));
        } else {
            desk.doing().telling().note(desk.texts().text("doing.pending"));
        }
        follow();
    }

    /** Breaks the look off. */
    void cancel() {
        if (scanning.get()) {
            stop();
            end(turn);
        }
    }

    private void end(int which) {
        if (which == turn && scanning.get()) {
            stopped = true;
            scanning.set(false);
            follow();
        }
    }

    private void follow() {
        if (found != null && !scanning.get()) {
            List<Pair> known = found.pairs();
            read("duplicates", work -> reader.standing(known), this::show);
        }
    }

    /** For everybody who may see both. */
    void keepApart() {
        Pair pair = selectedProperty().get();
        if (pair != null) {
            String done = desk.texts()
                    .text(
                            "duplicates.apart.done",
                            pair.first().title(),
                            pair.second().title());
            KeepApart said = new KeepApart(pair.first().ref(), pair.second().id(), null);
            desk.doing().run(done, () -> List.of(said), this::follow, desk.doing()::refuse);
        }
    }

    @Override
    public void close() {
        changes.close();
        super.close();
    }
}
