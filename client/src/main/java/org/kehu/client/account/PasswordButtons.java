package org.kehu.client.account;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kehu.client.text.TextScope;

/** What ends the box: go on, or leave all as it is. */
final class PasswordButtons extends HBox {
    PasswordButtons(PasswordViewModel model, String wording, TextScope texts, Runnable close) {
        super(8);
        getStyleClass().add("account-buttons");
        Button go = new Button();
        go.setId("change-password");
        go.getStyleClass().add("accent");
        go.setOnAction(e -> model.submit());
        go.disableProperty().bind(Bindings.not(model.ready()));
        texts.set(go::setText, wording + ".button");
        Button cancel = new Button();
        cancel.setOnAction(e -> close.run());
        texts.set(cancel::setText, "account.cancel");
        getChildren().addAll(go, cancel);
    }
}
