package org.kehu.client.handover;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.RunningPane;
import org.kehu.client.control.Space;
import org.kehu.client.control.StepLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.HandoverPlace;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.Reason;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.organisation.User;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A handover: its steps at the head, the step in front, the ways on and back at the foot. */
public final class HandoverPage extends FramedPage {
    private final RecordDesk desk;
    private final HandoverViewModel model;
    private final TextScope texts;
    private final StepLine steps;
    private final PeoplePane people;
    private final ForeseenPane foreseen;
    private final RunningPane run;
    private final HandoverResultPane result;
    private final ErrorNote problem = new ErrorNote();
    private final VBox middle = new VBox();
    private final List<Action> actions;

    /** @param place its argument names the leaver, a handover of before, or nothing yet */
    public HandoverPage(RecordDesk desk, Place place, ImportDesk device) {
        this.desk = desk;
        this.model = new HandoverViewModel(desk, device);
        this.texts = desk.texts().scope();
        HandoverTexts words = new HandoverTexts(desk);
        this.steps = new StepLine(
                texts,
                Stream.of(HandoverStep.values()).map(HandoverStep::labelKey).toList());
        this.people = new PeoplePane(desk, model, texts);
        this.foreseen = new ForeseenPane(model, words, texts);
        this.run = new RunningPane("handover", texts, model.progressProperty(), model::cancel);
        this.result = new HandoverResultPane(model, words, texts);
        this.actions = declared();
        frame().setTop(head(Space.line(), steps));
        problem.setVisible(false);
        problem.setId("handover-problem");
        frame().setCenter(middle);
        frame().setBottom(foot());
        watch();
        if (!place.argument().isEmpty()) {
            begin(UUID.fromString(place.argument()));
        }
    }

    private void begin(UUID named) {
        if (desk.records().configuration().find(User.TYPE, named) == null) {
            model.open(named);
        } else {
            people.choose(named);
        }
    }

    /** What opens it, by its key. */
    public static Action opening(Navigation navigation) {
        return Action.of(
                "handover.open",
                Material2OutlinedMZ.SWAP_HORIZ,
                "Ctrl+Shift+O",
                () -> navigation.open(HandoverPlace.ofAnybody()));
    }

    private List<Action> declared() {
        BooleanBinding idle = model.workingProperty().isNull();
        BooleanBinding ended = Bindings.createBooleanBinding(
                () -> !HandoverViewModel.isUnderWay(model.runProperty().get()) && !model.isUndone(),
                model.runProperty());
        return List.of(
                Action.of("handover.look", Material2OutlinedAL.ARROW_FORWARD, "Ctrl+Enter", this::look)
                        .when(idle.and(at(HandoverStep.PEOPLE)).and(ended)),
                Action.of("handover.go", Material2OutlinedAL.CHECK, "Ctrl+Enter", model::run)
                        .when(idle.and(at(HandoverStep.PREVIEW))),
                Action.of("handover.back", Material2OutlinedAL.ARROW_BACK, "Alt+Backspace", model::back)
                        .when(idle.and(at(HandoverStep.PREVIEW))),
                Action.of("handover.again", Material2OutlinedMZ.SWAP_HORIZ, "Ctrl+Enter", model::again)
                        .when(idle.and(at(HandoverStep.RESULT))),
                Action.of("handover.stop", Material2OutlinedAL.CLOSE, "Escape", model::cancel)
                        .when(model.workingProperty().isNotNull()),
                Action.of("handover.undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", model::undo)
                        .when(idle.and(at(HandoverStep.RESULT)).and(ended)));
    }

    private BooleanBinding at(HandoverStep step) {
        return Bindings.createBooleanBinding(() -> model.stepProperty().get() == step, model.stepProperty());
    }

    private void look() {
        HandoverPlan plan = people.read();
        if (plan != null) {
            model.look(plan);
        }
    }

    private HBox foot() {
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(160);
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty()
                .bind(model.workingProperty()
                        .isNotNull()
                        .and(at(HandoverStep.RUN).not()));
        progress.managedProperty().bind(progress.visibleProperty());
        HBox foot = new HBox(8, Space.grow(), progress);
        foot.getChildren().add(shown(ActionButton.bordered(actions.get(2), texts), HandoverStep.PREVIEW));
        foot.getChildren().add(shown(ActionButton.primary(actions.get(0), texts), HandoverStep.PEOPLE));
        foot.getChildren().add(shown(ActionButton.primary(actions.get(1), texts), HandoverStep.PREVIEW));
        foot.getChildren().add(shown(ActionButton.primary(actions.get(3), texts), HandoverStep.RESULT));
        foot.getStyleClass().add("attention-foot");
        return foot;
    }

    private Node shown(Node button, HandoverStep step) {
        button.visibleProperty().bind(at(step));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void watch() {
        model.stepProperty().addListener((p, was, now) -> show());
        model.problemProperty().addListener((p, was, now) -> showProblem());
        texts.with(formats -> {
            name(formats.labels().text("screen.handover"));
            show();
            showProblem();
        });
    }

    private void show() {
        HandoverStep step = model.stepProperty().get();
        steps.show(step.ordinal());
        Node pane = switch (step) {
            case PEOPLE -> people;
            case PREVIEW -> foreseen;
            case RUN -> run;
            case RESULT -> result;
        };
        VBox.setVgrow(pane, Priority.ALWAYS);
        if (middle.getChildren().size() != 2 || middle.getChildren().get(1) != pane) {
            middle.getChildren().setAll(problem, pane);
            if (step == HandoverStep.PREVIEW) {
                foreseen.begin();
            }
        }
    }

    private void showProblem() {
        Reason now = model.problemProperty().get();
        problem.setVisible(now != null);
        problem.setTexts(now == null ? "" : desk.doing().text(now), "");
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        if (model.stepProperty().get() == HandoverStep.PEOPLE) {
            people.begin();
        }
    }

    /** What runs stops, and is gone on with when the page is opened again. */
    @Override
    public void closed() {
        model.cancel();
        texts.release();
    }
}
