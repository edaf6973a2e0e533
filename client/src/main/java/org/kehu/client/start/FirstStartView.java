package org.kehu.client.start;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The first start as one page: what was settled stays in sight, the step at hand is the last card. */
public final class FirstStartView extends BorderPane {
    private static final Insets PROBLEM = new Insets(12, 48, 12, 48);
    private final FirstStartViewModel model;
    private final TextScope texts;
    private final StepList steps;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final TextField address = new TextField();
    private final SignInForm form;

    public FirstStartView(FirstStartViewModel model, TextScope texts) {
        this.model = model;
        this.texts = texts;
        this.steps = new StepList(texts);
        this.form = new SignInForm(model.signIn(), texts);
        getStyleClass().add("first-start");
        setLeft(steps);
        title.getStyleClass().addAll("t20", "b");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        VBox page = new VBox(
                24,
                new VBox(title, hint),
                new NearbyCard(model, texts),
                serverCard(),
                trustCard(),
                signInCard(),
                syncCard());
        page.getStyleClass().add("start-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        BorderPane right = new BorderPane(scroll);
        Region problem = ProblemNote.of(model.problemProperty(), texts);
        VBox.setMargin(problem, PROBLEM);
        right.setBottom(new VBox(problem, foot())); // seen wherever the page is scrolled to
        setCenter(right);
        model.stepProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    /** Where the person goes on. */
    public void focus() {
        switch (model.stepProperty().get()) {
            case SERVER -> address.requestFocus();
            case SIGN_IN -> form.focus();
            default -> lookup("#start-next").requestFocus();
        }
    }

    private void show() {
        StartStep step = model.stepProperty().get();
        var labels = texts.texts().labels();
        var server = model.serverProperty().get();
        var person = model.personProperty().get();
        steps.show(step);
        title.setText(person == null ? labels.text("start.welcome") : labels.text("start.welcome.name", person.name()));
        hint.setText(labels.text(step.labelKey() + ".hint"));
        steps.setResult(StartStep.SERVER, server == null ? "" : server.address());
        steps.setResult(StartStep.TRUST, step.compareTo(StartStep.TRUST) > 0 ? labels.text("start.trusted") : "");
        steps.setResult(StartStep.SIGN_IN, person == null ? "" : person.unit());
        if (getScene() != null) {
            focus();
        }
    }

    private StartCard serverCard() {
        address.setId("address");
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setOnAction(e -> model.find());
        address.disableProperty().bind(model.stepProperty().isNotEqualTo(StartStep.SERVER));
        texts.set(address::setPromptText, "start.address.prompt");
        texts.set(address::setAccessibleText, "start.address");
        HBox.setHgrow(address, Priority.ALWAYS);
        Button find = button("start.find", "find", model::find);
        find.getStyleClass().add("accent");
        find.disableProperty().bind(Bindings.not(model.canFind()));
        shownIn(find, StartStep.SERVER);
        Button other = button("start.other", "other-server", model::otherServer);
        shownIn(other, StartStep.TRUST);
        return new StartCard(Material2OutlinedAL.DNS, "start.server", texts, new HBox(8, address, find, other));
    }

    private StartCard trustCard() {
        GridPane pairs = new GridPane();
        pairs.getStyleClass().add("fingerprint");
        pairs.setId("fingerprint");
        model.serverProperty().addListener((p, was, now) -> {
            pairs.getChildren().clear();
            List<String> groups = now == null ? List.of() : Fingerprint.groups(now.fingerprint());
            for (int i = 0; i < groups.size(); i++) {
                pairs.add(new Label(groups.get(i)), i % 4, i / 4);
            }
        });
        Label why = new Label();
        why.getStyleClass().addAll("muted", "t12");
        why.setWrapText(true);
        why.setPrefWidth(288);
        why.setMinHeight(USE_PREF_SIZE);
        texts.set(why::setText, "start.fingerprint.why");
        HBox.setHgrow(pairs, Priority.ALWAYS);
        HBox row = new HBox(24, pairs, why);
        Button trust = button("start.trust", "trust", model::trust);
        trust.getStyleClass().add("accent");
        trust.disableProperty().bind(model.busyProperty());
        shownIn(trust, StartStep.TRUST);
        StartCard card = new StartCard(Material2OutlinedMZ.VERIFIED_USER, "start.certificate", texts, row, trust);
        card.visibleProperty().bind(model.serverProperty().isNotNull());
        return card;
    }

    private StartCard signInCard() {
        StartCard card = new StartCard(Material2OutlinedMZ.PERSON, "start.step.sign.in", texts, form);
        card.visibleProperty().bind(model.stepProperty().isEqualTo(StartStep.SIGN_IN));
        return card;
    }

    private StartCard syncCard() {
        StartCard card = new StartCard(Material2OutlinedMZ.SYNC, "start.step.sync", texts, new SyncCard(model, texts));
        card.visibleProperty().bind(model.stepProperty().isEqualTo(StartStep.SYNC));
        return card;
    }

    private HBox foot() {
        Label encrypted = new Label("", Icons.small(Material2OutlinedAL.LOCK));
        encrypted.getStyleClass().addAll("muted", "t12");
        texts.set(encrypted::setText, "start.encrypted");
        Button pause = button("start.pause", "pause", model::pause);
        pause.visibleProperty()
                .bind(model.stepProperty().isEqualTo(StartStep.SYNC).and(model.busyProperty()));
        Button resume = button("start.resume", "resume", model::sync);
        resume.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.stepProperty().get() == StartStep.SYNC
                                && !model.busyProperty().get()
                                && !model.progressProperty().get().isComplete(),
                        model.stepProperty(),
                        model.busyProperty(),
                        model.progressProperty()));
        pause.managedProperty().bind(pause.visibleProperty());
        resume.managedProperty().bind(resume.visibleProperty());
        Button begin = button("start.begin", "start-next", model::begin);
        begin.getStyleClass().add("accent");
        begin.disableProperty().bind(Bindings.not(model.canBegin()));
        HBox foot = new HBox(12, encrypted, Space.grow(), pause, resume, begin);
        foot.getStyleClass().add("start-foot");
        return foot;
    }

    private Button button(String labelKey, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        texts.set(button::setText, labelKey);
        return button;
    }

    private void shownIn(Button button, StartStep step) {
        button.visibleProperty().bind(model.stepProperty().isEqualTo(step));
        button.managedProperty().bind(button.visibleProperty());
    }
}
