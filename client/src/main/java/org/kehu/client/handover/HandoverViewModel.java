package org.kehu.client.handover;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.OneWork;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Job;
import org.kehu.client.task.Work;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.handover.BadHandover;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.importing.run.ImportDesk;

/** A handover from the choice of its people to its counts. */
final class HandoverViewModel {
    private final RecordDesk desk;
    private final HandoverWork work;
    private final ReadOnlyObjectWrapper<HandoverStep> step = new ReadOnlyObjectWrapper<>(HandoverStep.PEOPLE);
    private final ReadOnlyObjectWrapper<@Nullable Foreseen> foreseen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HandoverState> run = new ReadOnlyObjectWrapper<>();
    private final OneWork busy;
    private volatile boolean undone;

    HandoverViewModel(RecordDesk desk, ImportDesk device) {
        this.desk = desk;
        this.busy = new OneWork(desk.background(), this::failed);
        this.work = new HandoverWork(desk, device);
        begin("handover.reading", told -> work.last(), last -> {
            if (isUnderWay(last)) {
                run.set(last);
            }
        });
    }

    /** One that ended, with its receipt and its undo; it stays where it was given. */
    void open(UUID handover) {
        begin(
                "handover.reading",
                told -> {
                    undone = work.isUndone(handover);
                    return work.of(handover);
                },
                told -> {
                    if (told == null) {
                        refuse(Reason.of("handover_not_given_here"));
                    } else {
                        finish(told);
                    }
                });
    }

    static boolean isUnderWay(@Nullable HandoverState state) {
        return state != null && state.standing() == HandoverState.Standing.UNDER_WAY;
    }

    private <T extends @Nullable Object> void begin(String nameKey, Job<T> job, Consumer<T> then) {
        busy.begin(desk.texts().text(nameKey), job, then);
    }

    private void failed(Exception e) {
        if (step.get() == HandoverStep.RUN) {
            begin("handover.reading", told -> work.last(), last -> {
                run.set(last);
                step.set(last == null ? HandoverStep.PREVIEW : HandoverStep.RESULT);
                tell(e);
            });
        } else {
            tell(e);
        }
    }

    private void tell(Exception e) {
        if (e instanceof BadHandover bad) {
            busy.problem(bad.reason());
        } else {
            desk.doing().broken(e);
        }
    }

    void refuse(Reason reason) {
        busy.problem(reason);
    }

    /** Whether this person may say that the leaver reads and writes nothing any more. */
    boolean mayBar() {
        return desk.records().access().allows(RecordAccess.ADMINISTER);
    }

    UUID me() {
        return desk.me();
    }

    void look(HandoverPlan plan) {
        begin(
                "handover.looking",
                told -> {
                    Foreseen looked = work.look(plan, told);
                    return told.isCancelled() ? null : looked;
                },
                this::show);
    }

    private void show(@Nullable Foreseen looked) {
        if (looked == null) {
            return;
        }
        Reason against = looked.told().problem();
        busy.problem(against);
        if (against == null) {
            foreseen.set(looked);
            step.set(HandoverStep.PREVIEW);
        }
    }

    void run() {
        Foreseen looked = Objects.requireNonNull(foreseen.get());
        go(told -> work.run(looked.told().plan(), looked.told().total(), told));
    }

    void resume() {
        go(work::resume);
    }

    private void go(Job<HandoverState> job) {
        undone = false;
        step.set(HandoverStep.RUN);
        begin("handover.running.now", job, this::finish);
    }

    private void finish(@Nullable HandoverState state) {
        run.set(null);
        run.set(state);
        step.set(HandoverStep.RESULT);
    }

    void giveUp() {
        begin("handover.reading", told -> work.giveUp(), this::finish);
    }

    void cancel() {
        busy.cancel();
    }

    void undo() {
        HandoverState done = Objects.requireNonNull(run.get());
        begin(
                "doing.undo",
                told -> desk.commands().undo(done.operation(), told.asWatch()).outcome(),
                outcome -> {
                    if (outcome instanceof Outcome.Rejected rejected) {
                        busy.problem(rejected.reason());
                    } else {
                        undone = true;
                        finish(done);
                    }
                });
    }

    boolean isUndone() {
        return undone;
    }

    /** Writes the receipt: a workbook if the name says so, else PDF. */
    void save(Path to, Consumer<Path> saved) {
        HandoverState done = Objects.requireNonNull(run.get());
        begin("handover.receipt.saving", told -> work.save(done, to), saved);
    }

    void back() {
        busy.problem(null);
        step.set(HandoverStep.PEOPLE);
    }

    /** Another leaver. */
    void again() {
        run.set(null);
        foreseen.set(null);
        back();
    }

    ReadOnlyObjectProperty<HandoverStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Foreseen> foreseenProperty() {
        return foreseen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable HandoverState> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Reason> problemProperty() {
        return busy.problemProperty();
    }

    ReadOnlyObjectProperty<@Nullable Work<?>> workingProperty() {
        return busy.workingProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return busy.progressProperty();
    }
}
