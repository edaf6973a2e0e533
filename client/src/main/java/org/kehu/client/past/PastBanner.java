package org.kehu.client.past;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Says calmly that what is shown is of another day. */
public final class PastBanner extends HBox {
    private final Label said = new WrappedLabel("");

    public PastBanner() {
        super(8);
        setId("past-banner");
        getStyleClass().add("elsewhere-banner");
        getChildren().addAll(Icons.of(Material2OutlinedAL.HISTORY), said);
    }

    public void say(String words) {
        said.setText(words);
    }
}
