package org.kehu.client.start;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** Who works on this computer, to be chosen with a press; nothing to choose from takes no room. */
final class AccountChoice extends FlowPane {
    private final ObservableList<String> logins;
    private final SignInViewModel model;
    private final Runnable chosen;

    /** @param chosen run after a choice, when only the password is lacking */
    AccountChoice(SignInViewModel model, Runnable chosen) {
        super(4, 4);
        this.model = model;
        this.logins = model.accounts();
        this.chosen = chosen;
        setId("accounts");
        managedProperty().bind(visibleProperty());
        logins.addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        setVisible(logins.size() > 1);
        getChildren().setAll(logins.stream().map(this::button).toList());
    }

    private Button button(String login) {
        Button button = new Button(login);
        button.getStyleClass().addAll("small", "flat");
        button.setId("account-" + login);
        button.setOnAction(e -> {
            model.userProperty().set(login);
            chosen.run();
        });
        return button;
    }
}
