package org.kehu.client.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.OneWork;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Job;
import org.kehu.client.task.Work;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.file.BadFile;
import org.kehu.common.importing.file.Source;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.run.BadImport;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.RowChoice;
import org.kehu.common.importing.run.RowChoices;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.record.RecordType;

/** An import from the choice of its file to its counts. */
final class ImportViewModel {
    private final RecordDesk desk;
    private final RecordType type;
    private final ImportWork work;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<@Nullable ReadFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Previewed> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunState> run = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ImportMode> mode = new SimpleObjectProperty<>(ImportMode.UPSERT);
    private final Map<Integer, Target> targets = new HashMap<>();
    private final Map<Integer, ColumnForms> forms = new HashMap<>();
    private final List<MatchKey> left = new ArrayList<>();
    private final OneWork busy;
    private RowChoices choices = RowChoices.NONE;
    private @Nullable Reading shown;
    private boolean undone;

    /** How rows are read and what they mean: what was chosen for single rows holds for this alone. */
    private record Reading(
            Map<Integer, Target> targets, Map<Integer, ColumnForms> forms, ImportMode mode, List<MatchKey> keys) {}

    ImportViewModel(RecordDesk desk, ImportDesk imports, RecordType type) {
        this.desk = desk;
        this.busy = new OneWork(desk.background(), this::failed);
        this.type = type;
        this.work = new ImportWork(desk, imports, type);
        busy.begin(desk.texts().text("import.reading"), progress -> work.last(), last -> {
            if (last != null && last.isUnderWay()) {
                run.set(last);
            }
        });
    }

    private void failed(Exception e) {
        Reason reason = e instanceof BadFile bad ? bad.reason() : e instanceof BadImport no ? no.reason() : null;
        if (reason == null) {
            desk.doing().broken(e);
        } else {
            busy.problem(reason);
        }
        if (step.get() == Step.RUN) {
            busy.begin(desk.texts().text("import.reading"), told -> work.last(), last -> {
                run.set(last);
                step.set(Step.RESULT);
            });
        }
    }

    void open(Path chosen) {
        busy.begin(desk.texts().text("import.reading"), told -> work.read(chosen), this::take);
    }

    /** The same file read in another way. */
    void reread(Source source) {
        busy.begin(desk.texts().text("import.reading"), told -> work.read(source), this::take);
    }

    void headerAt(long row) {
        ReadFile now = Objects.requireNonNull(file.get());
        busy.begin(
                desk.texts().text("import.reading"),
                told -> work.read(now.table().withHeaderRow(row)),
                this::take);
    }

    private void take(ReadFile read) {
        targets.clear();
        forms.clear();
        left.clear();
        choices = RowChoices.NONE;
        shown = null;
        read.proposals().forEach(one -> targets.put(one.column(), one.target()));
        List<MatchKey> usual = MatchKey.usual(mapping());
        MatchKey.of(mapping()).stream().filter(key -> !usual.contains(key)).forEach(left::add);
        preview.set(null);
        file.set(read);
        step.set(Step.COLUMNS);
    }

    RecordType type() {
        return type;
    }

    Mapping mapping() {
        return new Mapping(type, targets);
    }

    @Nullable Target target(int column) {
        return targets.get(column);
    }

    /** @param to null for nowhere */
    void choose(int column, @Nullable Target to) {
        if (to == null) {
            targets.remove(column);
        } else {
            targets.put(column, to);
        }
        forms.remove(column);
    }

    /** How dates and numbers of a column are read. */
    ColumnForms forms(int column) {
        ReadFile read = Objects.requireNonNull(file.get());
        return forms.getOrDefault(column, read.survey().columns().getOrDefault(column, ColumnForms.USUAL));
    }

    void choose(int column, ColumnForms chosen) {
        forms.put(column, chosen);
    }

    boolean isUsed(MatchKey key) {
        return !left.contains(key);
    }

    void use(MatchKey key, boolean used) {
        left.remove(key);
        if (!used) {
            left.add(key);
        }
    }

    private List<MatchKey> keys() {
        return MatchKey.of(mapping()).stream().filter(this::isUsed).toList();
    }

    /** What keeps the file from being looked through; empty if nothing does. */
    private List<Reason> problems() {
        ReadFile read = Objects.requireNonNull(file.get());
        ImportPlan plan =
                new ImportPlan(read.table(), mapping(), read.survey(), mode.get(), keys(), ImportTexts.ANYWHERE);
        return plan.problems(desk.records().access());
    }

    void rehearse() {
        rehearse(choices);
    }

    private void rehearse(RowChoices wanted) {
        List<Reason> problems = problems();
        if (!problems.isEmpty()) {
            busy.problem(problems.get(0));
            return;
        }
        ReadFile read = Objects.requireNonNull(file.get());
        Reading how = new Reading(Map.copyOf(targets), Map.copyOf(forms), mode.get(), keys());
        RowChoices single = how.equals(shown) ? wanted : RowChoices.NONE;
        busy.begin(
                desk.texts().text("import.rehearsing", read.table().name()),
                told -> {
                    Previewed previewed = work.rehearse(
                            read.table(), how.targets(), how.forms(), how.mode(), how.keys(), single, told);
                    return told.isCancelled() ? null : previewed;
                },
                told -> show(told, how));
    }

    /** Those that the preview is of. */
    RowChoices choices() {
        return choices;
    }

    /** What is to become of one row; those behind it may mean what it makes, so the file is looked through anew. */
    void choose(long row, RowChoice choice) {
        look(choices.with(row, choice));
    }

    /** What is to become of all rows whose record is there already. @param choice null for what the import would do */
    void chooseForFound(@Nullable RowChoice choice) {
        look(choices.forFound(choice));
    }

    private void look(RowChoices next) {
        if (busy.workingProperty().get() == null && step.get() == Step.PREVIEW) {
            rehearse(next);
        }
    }

    private void show(@Nullable Previewed told, Reading how) {
        if (told != null) {
            choices = told.plan().choices();
            shown = how;
            preview.set(told);
            step.set(Step.PREVIEW);
        }
    }

    void run() {
        ImportPlan plan = Objects.requireNonNull(preview.get()).plan();
        go(desk.texts().text("import.running", plan.table().name()), told -> work.run(plan, told));
    }

    void resume() {
        RunState last = Objects.requireNonNull(run.get());
        go(desk.texts().text("import.running", last.name()), work::resume);
    }

    private void go(String name, Job<RunState> job) {
        step.set(Step.RUN);
        undone = false;
        busy.begin(name, job, state -> {
            run.set(state);
            step.set(Step.RESULT);
        });
    }

    void giveUp() {
        busy.begin(desk.texts().text("import.reading"), told -> work.giveUp(), given -> {
            run.set(given);
            step.set(Step.RESULT);
        });
    }

    void cancel() {
        busy.cancel();
    }

    void undo() {
        RunState done = Objects.requireNonNull(run.get());
        busy.begin(
                desk.texts().text("doing.undo"),
                told -> desk.commands().undo(done.operation(), told.asWatch()).outcome(),
                outcome -> {
                    if (outcome instanceof Outcome.Rejected rejected) {
                        busy.problem(rejected.reason());
                    } else {
                        undone = true;
                        run.set(null);
                        run.set(done);
                    }
                });
    }

    boolean isUndone() {
        return undone;
    }

    void save(Path to, Consumer<Path> saved) {
        RunState done = Objects.requireNonNull(run.get());
        busy.begin(desk.texts().text("import.saving"), told -> work.save(done, to), saved);
    }

    void back() {
        busy.problem(null);
        step.set(step.get() == Step.PREVIEW ? Step.COLUMNS : Step.FILE);
    }

    /** Another file. */
    void again() {
        busy.problem(null);
        run.set(null);
        file.set(null);
        preview.set(null);
        step.set(Step.FILE);
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ReadFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Previewed> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunState> runProperty() {
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

    ObjectProperty<ImportMode> modeProperty() {
        return mode;
    }
}
