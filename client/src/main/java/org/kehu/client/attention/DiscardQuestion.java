package org.kehu.client.attention;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.text.Texts;

/** Discarding cannot be undone, so it is asked. */
final class DiscardQuestion {
    private static final double WIDTH = 320;

    private DiscardQuestion() {}

    static void ask(Node beside, Texts texts, Runnable discard) {
        Label question = new Label(texts.text("attention.discard.final"));
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Button yes = new Button(texts.text("attention.discard"));
        yes.setId("discard-yes");
        yes.getStyleClass().add("danger");
        Button no = new Button(texts.text("attention.keep"));
        no.setId("discard-no");
        VBox form = new VBox(8, question, new HBox(8, Space.grow(), yes, no));
        form.getStyleClass().add("small-form");
        form.setPrefWidth(WIDTH);
        PopOver popOver = PopOvers.show(beside, form, ArrowLocation.BOTTOM_RIGHT);
        yes.setOnAction(e -> {
            popOver.hide();
            discard.run();
        });
        no.setOnAction(e -> popOver.hide());
        // Enter keeps; only a press on the other button throws away
        no.requestFocus();
    }
}
