package org.kehu.client.card;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.Place;
import org.kehu.common.record.RecordRef;

/** One record that may be the one that is typed; its name opens it in a tab of its own. */
final class TwinLine extends VBox {

    TwinLine(RecordDesk desk, RecordRef record, String title, String why) {
        Label word = new Label(desk.texts().text("duplicate.may.exist"));
        word.setMinWidth(USE_PREF_SIZE);
        Hyperlink open = new Hyperlink(title);
        open.setTooltip(new Tooltip(desk.texts().text("duplicate.open", title)));
        Place place = new Place(record.type(), record.id().toString());
        open.setOnAction(e -> desk.bench().navigation().openInNewTab(place));
        HBox head = new HBox(4, word, open);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, new Label(why));
    }
}
