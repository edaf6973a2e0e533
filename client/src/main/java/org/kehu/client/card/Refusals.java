package org.kehu.client.card;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Icons;
import org.kehu.client.control.PopOvers;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Why a value was not taken, beside where it was typed. */
public final class Refusals {
    private static final double WIDTH = 320;

    private Refusals() {}

    public static void show(Node beside, String why) {
        Label text = new Label(why);
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox note = new HBox(8, Icons.of(Material2OutlinedAL.ERROR_OUTLINE), text);
        note.getStyleClass().addAll("note", "bad");
        note.setId("refusal");
        PopOvers.show(beside, note, ArrowLocation.TOP_LEFT);
    }
}
