package org.kehu.client.account;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.start.ProblemNote;
import org.kehu.client.start.TypedLine;
import org.kehu.client.text.TextScope;

/** The box over the window in which one changes one's password, or signs in again; Enter goes on, Esc closes. */
public final class PasswordView extends VBox {
    private final PasswordField current = new PasswordField();

    /**
     * @param online whether the server was there lately: without it nothing can be changed, which is said beforehand
     * @param placeKey label that says where the key of the data on this computer is kept
     */
    public PasswordView(
            PasswordViewModel model, ObservableBooleanValue online, String placeKey, TextScope texts, Runnable close) {
        boolean choosing = model.choosingProperty().get();
        String wording = choosing ? "account.password" : "account.again";
        getStyleClass().addAll("palette", "account-box");
        PasswordField fresh = new PasswordField();
        PasswordField repeated = new PasswordField();
        VBox chosen = new VBox(
                12,
                TypedLine.of("account.password.fresh", fresh, model.freshProperty(), texts),
                TypedLine.of("account.password.repeated", repeated, model.repeatedProperty(), texts));
        chosen.visibleProperty().bind(model.choosingProperty());
        chosen.managedProperty().bind(model.choosingProperty());
        model.choosingProperty().addListener((p, was, now) -> fresh.requestFocus());
        VBox form = new VBox(
                12,
                muted(texts, wording + ".why"),
                offline(online, texts),
                TypedLine.of("account.password.current", current, model.currentProperty(), texts),
                chosen,
                ProblemNote.of(model.problemProperty(), texts),
                new PasswordButtons(model, wording, texts, close),
                muted(texts, placeKey));
        form.getStyleClass().add("account-form");
        getChildren().addAll(head(texts, wording + ".title"), form);
        current.setId("current-password");
        fresh.setId("fresh-password");
        repeated.setId("repeated-password");
        current.setOnAction(e -> next(model.choosingProperty().get() ? fresh : null, model));
        fresh.setOnAction(e -> next(repeated, model));
        repeated.setOnAction(e -> model.submit());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
    }

    private static void next(@org.jspecify.annotations.Nullable PasswordField field, PasswordViewModel model) {
        if (field != null && field.getText().isEmpty()) {
            field.requestFocus();
        } else {
            model.submit();
        }
    }

    private static HBox head(TextScope texts, String titleKey) {
        Label title = new Label();
        title.getStyleClass().add("page-title");
        texts.set(title::setText, titleKey);
        HBox head = new HBox(12, title, Space.grow(), new Kbd("Esc"));
        head.getStyleClass().add("palette-head");
        return head;
    }

    private static Label muted(TextScope texts, String key) {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "t12");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        texts.set(label::setText, key, PasswordViewModel.SHORTEST);
        return label;
    }

    private static Label offline(ObservableBooleanValue online, TextScope texts) {
        Label label = muted(texts, "account.password.offline");
        label.setId("needs-server");
        label.getStyleClass().add("warn");
        label.visibleProperty().bind(Bindings.not(online));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    public void focus() {
        current.requestFocus();
    }
}
