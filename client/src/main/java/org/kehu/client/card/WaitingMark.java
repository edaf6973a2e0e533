package org.kehu.client.card;

import javafx.scene.control.Tooltip;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Tone;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** In the head of a card, while something was done to the record that the server has not answered; takes no room otherwise. */
public final class WaitingMark extends Badge {
    public WaitingMark(RecordCardViewModel model, TextScope texts) {
        setId("waiting-mark");
        getStyleClass().add("unsent");
        setTone(Tone.PLAIN);
        setGraphic(Icons.small(Material2OutlinedMZ.SCHEDULE));
        Tooltip about = new Tooltip();
        setTooltip(about);
        managedProperty().bind(visibleProperty());
        texts.set(this::setText, "board.waiting");
        texts.set(about::setText, "card.waiting");
        texts.set(this::setAccessibleHelp, "card.waiting");
        model.shownProperty().addListener((p, was, now) -> setVisible(now.waiting()));
        setVisible(model.shownProperty().get().waiting());
    }
}
