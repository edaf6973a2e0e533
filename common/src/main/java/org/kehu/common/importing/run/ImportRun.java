package org.kehu.common.importing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.RememberedMapping;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * Brings the rows of a file in, unit by unit, as one operation. With each unit it notes how far it is, so that after a kill it
 * goes on behind the last unit that was done, and does nothing twice. For one thread.
 */
public final class ImportRun {
    private final ImportDesk desk;
    private final ImportPlan plan;
    private final StoredRecords stored;
    private final List<RowPlan> pending = new ArrayList<>();
    /** Records that these make or change. */
    private final Set<UUID> awaited = new HashSet<>();

    private RunState state;

    private ImportRun(ImportDesk desk, ImportPlan plan, RunState state) {
        this.desk = desk;
        this.plan = plan;
        this.state = state;
        this.stored = new StoredRecords(desk, this::commitIf);
    }

    /** The last import here, ended or not; null if there was none. */
    public static @Nullable RunState last(ImportDesk desk) {
        return RunNotes.state(desk);
    }

    /** How the columns of the last file of records of the type went, null if there was none here. */
    public static @Nullable RememberedMapping remembered(ImportDesk desk, RecordType type) {
        return RunNotes.mapping(desk, type.name());
    }

    /** Earlier imports of the same file into records of the type, on any device, that were not undone. */
    public static List<CrmRecord> earlier(ImportDesk desk, ImportPlan plan) {
        return Batches.of(desk, plan.type().name(), plan.table().fingerprint());
    }

    /** @throws BadImport if it cannot be run, or if another one is under way */
    public static ImportRun begin(ImportDesk desk, ImportPlan plan) {
        RunState last = last(desk);
        if (last != null && last.isUnderWay()) {
            throw new BadImport(Reason.of("import_under_way", last.name()));
        }
        plan.problems(desk.access()).stream().findFirst().ifPresent(problem -> {
            throw new BadImport(problem);
        });
        UUID batch = Batches.mayMake(desk) ? desk.newId() : null;
        RunState begun = RunState.begun(plan, desk.newId(), batch, plan.table().fingerprint());
        Map<String, @Nullable String> notes = new HashMap<>();
        RunNotes.forget(notes, last);
        notes.putAll(RunNotes.of(begun));
        RunNotes.mapping(
                notes, RememberedMapping.of(plan.mapping(), plan.table().header()));
        if (batch == null) {
            desk.note(notes);
        } else {
            must(desk.run(begun.operation(), List.of(Batches.begun(batch, plan, begun.fingerprint())), notes));
        }
        return new ImportRun(desk, plan, begun);
    }

    /** Takes up the last import where it was. @throws BadImport if its file is another by now, it was undone, or there is none */
    public static ImportRun resume(ImportDesk desk) {
        RunState last = last(desk);
        if (last == null || !last.isUnderWay()) {
            throw new BadImport(Reason.of("import_nothing_to_resume"));
        }
        TableFile table = last.form().open();
        if (!table.fingerprint().equals(last.fingerprint())) {
            throw new BadImport(Reason.of("import_file_changed", last.name()));
        }
        if (last.batch() != null && Batches.isTakenBack(desk, last.batch())) {
            throw new BadImport(Reason.of("import_undone", last.name()));
        }
        return new ImportRun(desk, last.plan(desk.schema(), table), last);
    }

    /** Leaves the last import at what is done of it: that stays, and may be undone. */
    public static void giveUp(ImportDesk desk) {
        RunState last = last(desk);
        if (last != null && last.isUnderWay()) {
            end(desk, last, RunState.Standing.GIVEN_UP);
        }
    }

    private static RunState end(ImportDesk desk, RunState state, RunState.Standing standing) {
        RunState ended = state.after(state.reached(), state.counts(), state.parts(), standing);
        Command batch = state.batch() == null ? null : Batches.ended(desk, state.batch(), state.counts());
        if (batch == null) {
            desk.note(RunNotes.of(ended));
        } else {
            must(desk.run(state.operation(), List.of(batch), RunNotes.of(ended)));
        }
        return ended;
    }

    private static void must(@Nullable Reason refused) {
        if (refused != null) {
            throw new BadImport(refused);
        }
    }

    public RunState state() {
        return state;
    }

    /**
     * Goes on until the file ends, or until nobody wants it any more: then it may be resumed.
     *
     * @throws org.kehu.common.importing.file.BadFile if the file ends badly; what came before is done
     */
    public RunState run(Watch watch) {
        RowPlanner planner = new RowPlanner(desk, plan, String.valueOf(state.operation()), BlurredBook.EMPTY);
        try (Rows rows = plan.table().rowsAfter(state.reached())) {
            Row row = rows.next();
            while (row != null && !watch.isCancelled()) {
                take(planner.plan(row, stored, desk::newId));
                if (pending.size() == CommandUnit.MOST) {
                    commit();
                    watch.reached(state.counts().rows(), state.rows());
                }
                row = rows.next();
            }
            commit();
            state = row == null ? end(desk, state, RunState.Standing.DONE) : state;
        } finally {
            watch.reached(state.counts().rows(), state.rows());
        }
        return state;
    }

    private void take(RowPlan one) {
        pending.add(one);
        if (one.command() != null) {
            awaited.add(one.id());
        }
    }

    /** A row means a record that an earlier one makes or changes: that one comes first. */
    private void commitIf(UUID id) {
        if (awaited.contains(id)) {
            commit();
        }
    }

    private void commit() {
        List<RowPlan> part = List.copyOf(pending);
        pending.clear();
        awaited.clear();
        if (!part.isEmpty()) {
            store(part);
        }
    }

    private void store(List<RowPlan> part) {
        List<Command> unit = commands(part);
        RunState next = after(part);
        Map<String, @Nullable String> notes = RunNotes.of(next);
        List<LeftOut> leftOut = part.stream()
                .map(RowPlan::fate)
                .filter(Fate::isLeftOut)
                .map(fate -> new LeftOut(fate.row().number(), fate.reason()))
                .toList();
        if (!leftOut.isEmpty()) {
            RunNotes.leftOut(notes, state.parts(), leftOut);
        }
        Reason refused = null;
        if (unit.isEmpty()) {
            desk.note(notes);
        } else {
            refused = desk.run(state.operation(), unit, notes);
        }
        if (refused == null) {
            state = next;
            part.forEach(one -> stored.changed(one.id()));
        } else {
            storeWithout(part, unit, refused);
        }
    }

    private static List<Command> commands(List<RowPlan> part) {
        return part.stream().map(RowPlan::command).filter(Objects::nonNull).toList();
    }

    private RunState after(List<RowPlan> part) {
        Counts counts = state.counts();
        boolean leaves = false;
        for (RowPlan one : part) {
            counts = counts.and(one.fate().outcome());
            leaves |= one.fate().isLeftOut();
        }
        long reached = part.get(part.size() - 1).fate().row().number();
        return state.after(reached, counts, state.parts() + (leaves ? 1 : 0), RunState.Standing.UNDER_WAY);
    }

    /** A unit falls as a whole: those rows that would be refused alone are taken out; if it is none of them, halves are tried. */
    private void storeWithout(List<RowPlan> part, List<Command> unit, Reason refused) {
        List<@Nullable Reason> judged = unit.size() == 1 ? List.of(refused) : desk.judge(unit);
        if (judged.stream().anyMatch(Objects::nonNull)) {
            List<RowPlan> rest = new ArrayList<>();
            int at = 0;
            for (RowPlan one : part) {
                Reason why = one.command() == null ? null : judged.get(at++);
                rest.add(why == null ? one : one.refused(why));
            }
            store(rest);
        } else {
            int half = part.size() / 2;
            store(part.subList(0, half));
            store(part.subList(half, part.size()));
        }
    }
}
