package org.kehu.client.start;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kehu.client.text.TextScope;

/** Name, password, button; Enter in either field signs in. */
final class SignInForm extends VBox {
    private static final double WIDTH = 320;

    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField fresh = new PasswordField();

    SignInForm(SignInViewModel model, TextScope texts) {
        super(12);
        setMaxWidth(WIDTH);
        Button button = new Button();
        button.getStyleClass().add("accent");
        button.setId("sign-in");
        button.setOnAction(e -> model.signIn());
        button.disableProperty().bind(Bindings.not(model.ready()));
        Runnable name = () ->
                button.setText(texts.texts().text(model.busyProperty().get() ? "signin.checking" : "signin.button"));
        model.busyProperty().addListener((busy, was, now) -> name.run());
        texts.with(formats -> name.run());
        VBox choose = TypedLine.of("signin.fresh", fresh, model.freshProperty(), texts);
        choose.visibleProperty().bind(model.changingProperty());
        choose.managedProperty().bind(model.changingProperty());
        model.changingProperty().addListener((changing, was, now) -> (now ? fresh : password).requestFocus());
        getChildren()
                .addAll(
                        ProblemNote.calm(model.noticeProperty(), texts),
                        TypedLine.of("signin.user", user, model.userProperty(), texts),
                        new AccountChoice(model, password::requestFocus),
                        TypedLine.of("signin.password", password, model.passwordProperty(), texts),
                        choose,
                        ProblemNote.of(model.problemProperty(), texts),
                        button);
        user.setId("user");
        password.setId("password");
        fresh.setId("fresh-password");
        fresh.setOnAction(e -> model.signIn());
        user.setOnAction(e -> password.requestFocus());
        password.setOnAction(e -> model.signIn());
    }

    /** The first field that is still empty. */
    void focus() {
        (user.getText().isEmpty() ? user : password).requestFocus();
    }
}
