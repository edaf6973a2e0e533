package org.kehu.client.start;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kehu.client.text.TextScope;

/** Name, password, button; Enter in either field signs in. */
final class SignInForm extends VBox {
    private static final double WIDTH = 320;

    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();

    SignInForm(SignInViewModel model, TextScope texts) {
        super(12);
        setMaxWidth(WIDTH);
        Button button = new Button();
        button.getStyleClass().add("accent");
        button.setId("sign-in");
        button.setOnAction(e -> model.signIn());
        button.disableProperty().bind(Bindings.not(model.ready()));
        texts.set(button::setText, "signin.button");
        getChildren()
                .addAll(
                        line("signin.user", user, model.userProperty(), texts),
                        line("signin.password", password, model.passwordProperty(), texts),
                        ProblemNote.of(model.problemProperty(), texts),
                        button);
        user.setId("user");
        password.setId("password");
        user.setOnAction(e -> password.requestFocus());
        password.setOnAction(e -> model.signIn());
    }

    /** The first field that is still empty. */
    void focus() {
        (user.getText().isEmpty() ? user : password).requestFocus();
    }

    private static VBox line(String labelKey, TextField field, StringProperty value, TextScope texts) {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "t12");
        label.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
        texts.with(formats -> {
            String text = formats.labels().text(labelKey);
            label.setText(text);
            field.setAccessibleText(text);
        });
        return new VBox(4, label, field);
    }
}
