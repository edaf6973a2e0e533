package org.kehu.client.start;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kehu.client.text.TextScope;

/** Every start but the first: who are you; works without the server. */
public final class SignInView extends StackPane {
    private final SignInForm form;

    public SignInView(SignInViewModel model, String server, TextScope texts) {
        this.form = new SignInForm(model, texts);
        getStyleClass().add("sign-in");
        Label mark = new Label("客");
        mark.getStyleClass().add("brand-mark");
        Label title = new Label();
        title.getStyleClass().addAll("t20", "b");
        texts.set(title::setText, "signin.title");
        Label where = new Label(server);
        where.getStyleClass().addAll("muted", "t12");
        Label offline = hint("signin.offline", model.notLocked(), texts);
        Label kept = hint("signin.kept", model.keptProperty(), texts);
        kept.setId("kept");
        VBox box = new VBox(12, mark, new VBox(title, where), form, offline, kept);
        box.getStyleClass().add("sign-in-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.CENTER);
        getChildren().add(box);
    }

    private static Label hint(String key, ObservableBooleanValue shown, TextScope texts) {
        Label hint = new Label();
        hint.getStyleClass().addAll("muted", "t12");
        hint.setWrapText(true);
        texts.set(hint::setText, key);
        hint.visibleProperty().bind(shown);
        hint.managedProperty().bind(shown);
        return hint;
    }

    public void focus() {
        form.focus();
    }
}
