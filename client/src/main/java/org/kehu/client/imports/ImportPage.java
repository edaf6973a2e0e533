package org.kehu.client.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.RunningPane;
import org.kehu.client.control.Space;
import org.kehu.client.control.StepLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.importing.run.RowChoice;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The import lab for one type of records: its steps at the head, the step in front, the ways on and back at the foot. */
public final class ImportPage extends FramedPage {
    private final RecordDesk desk;
    private final ImportViewModel model;
    private final ImportTexts words;
    private final TextScope texts;
    private final StepLine steps;
    private final FilePane file;
    private final ColumnsPane columns;
    private final PreviewPane preview;
    private final RunningPane run;
    private final ResultPane result;
    private final ErrorNote problem = new ErrorNote();
    private final VBox middle = new VBox();
    private final Label hint = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final List<Action> actions;

    /** @param place its argument names the type */
    public ImportPage(RecordDesk desk, Place place, ImportDesk imports) {
        RecordType type = desk.schema().type(place.argument());
        this.desk = desk;
        this.model = new ImportViewModel(desk, imports, type);
        this.words = new ImportTexts(desk, type);
        this.texts = desk.texts().scope();
        this.steps =
                new StepLine(texts, Stream.of(Step.values()).map(Step::labelKey).toList());
        this.file = new FilePane(desk, model, texts);
        this.columns = new ColumnsPane(model, words, texts);
        this.preview = new PreviewPane(desk, model, words, texts);
        this.run = new RunningPane("import", texts, model.progressProperty(), model::cancel);
        this.result = new ResultPane(desk, model, words, texts);
        this.actions = declared();
        frame().setTop(head(Space.line(), steps));
        problem.setVisible(false);
        problem.setId("import-problem");
        frame().setCenter(middle);
        frame().setBottom(foot());
        watch();
    }

    private Action choosing(String id, Ikon icon, RowChoice choice, BooleanBinding idle) {
        return Action.of(id, icon, Objects.requireNonNull(RowPane.KEYS.get(choice)), () -> preview.choose(choice))
                .when(idle.and(at(Step.PREVIEW)));
    }

    private List<Action> declared() {
        BooleanBinding idle = model.workingProperty().isNull();
        return List.of(
                Action.of("import.next", Material2OutlinedAL.ARROW_FORWARD, "Ctrl+Enter", this::next)
                        .when(idle.and(at(Step.COLUMNS, Step.PREVIEW, Step.RESULT))),
                Action.of("import.back", Material2OutlinedAL.ARROW_BACK, "Alt+Backspace", model::back)
                        .when(idle.and(at(Step.COLUMNS, Step.PREVIEW))),
                Action.of("import.choose", Material2OutlinedAL.FOLDER_OPEN, "Ctrl+O", file::choose)
                        .when(idle.and(at(Step.FILE))
                                .and(Bindings.createBooleanBinding(() -> !isUnfinished(), model.runProperty()))),
                Action.of("import.stop", Material2OutlinedAL.CLOSE, "Escape", model::cancel)
                        .when(model.workingProperty().isNotNull()),
                choosing("import.choice.skip", Material2OutlinedAL.BLOCK, RowChoice.SKIP, idle),
                choosing("import.choice.update", Material2OutlinedAL.EDIT, RowChoice.UPDATE, idle),
                choosing("import.choice.create", Material2OutlinedAL.ADD, RowChoice.CREATE, idle),
                Action.of("import.undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", model::undo)
                        .when(idle.and(at(Step.RESULT))
                                .and(Bindings.createBooleanBinding(
                                        () -> !model.isUndone() && !isUnfinished(), model.runProperty()))));
    }

    private boolean isUnfinished() {
        return model.runProperty().get() != null
                && Objects.requireNonNull(model.runProperty().get()).isUnderWay();
    }

    private BooleanBinding at(Step... any) {
        return Bindings.createBooleanBinding(
                () -> List.of(any).contains(model.stepProperty().get()), model.stepProperty());
    }

    private HBox foot() {
        hint.getStyleClass().add("muted");
        progress.setPrefWidth(160);
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty()
                .bind(model.workingProperty().isNotNull().and(at(Step.RUN).not()));
        progress.managedProperty().bind(progress.visibleProperty());
        ActionButton next = ActionButton.primary(actions.get(0), texts);
        ActionButton back = ActionButton.bordered(actions.get(1), texts);
        back.visibleProperty().bind(at(Step.COLUMNS, Step.PREVIEW));
        next.visibleProperty().bind(at(Step.COLUMNS, Step.PREVIEW, Step.RESULT));
        model.stepProperty().addListener((p, was, now) -> name(next));
        model.previewProperty().addListener((p, was, now) -> name(next));
        texts.with(formats -> name(next));
        HBox foot = new HBox(8, hint, Space.grow(), progress, back, next);
        foot.getStyleClass().add("attention-foot");
        return foot;
    }

    private void name(ActionButton next) {
        Previewed told = model.previewProperty().get();
        next.setText(
                switch (model.stepProperty().get()) {
                    case PREVIEW -> {
                        Counts counts = told == null ? Counts.NONE : told.told().counts();
                        yield words.text("import.go", counts.created() + counts.updated());
                    }
                    case RESULT -> words.text("import.again");
                    default -> words.text("import.look");
                });
    }

    private void watch() {
        model.stepProperty().addListener((p, was, now) -> show());
        model.workingProperty().addListener((p, was, now) -> showHint());
        model.problemProperty().addListener((p, was, now) -> showProblem());
        texts.with(formats -> {
            name(words.title());
            show();
            showProblem();
        });
    }

    private void show() {
        Step step = model.stepProperty().get();
        steps.show(step.ordinal());
        Node pane = switch (step) {
            case FILE -> file;
            case COLUMNS -> columns;
            case PREVIEW -> preview;
            case RUN -> run;
            case RESULT -> result;
        };
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        if (middle.getChildren().size() != 2 || middle.getChildren().get(1) != pane) {
            middle.getChildren().setAll(problem, pane);
        }
        showHint();
        if (step == Step.PREVIEW) {
            preview.begin();
        }
    }

    private void showProblem() {
        Reason now = model.problemProperty().get();
        problem.setVisible(now != null);
        problem.setTexts(now == null ? "" : desk.doing().text(now), "");
    }

    private void showHint() {
        boolean busy = model.workingProperty().get() != null;
        Step step = model.stepProperty().get();
        hint.setText(
                busy || step == Step.FILE
                        ? ""
                        : words.text("import.hint." + step.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private void next() {
        switch (model.stepProperty().get()) {
            case COLUMNS -> model.rehearse();
            case PREVIEW -> model.run();
            default -> model.again();
        }
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        if (model.stepProperty().get() == Step.FILE) {
            file.begin();
        }
    }

    /** What runs stops, and is gone on with when the lab is opened again. */
    @Override
    public void closed() {
        model.cancel();
        texts.release();
    }
}
