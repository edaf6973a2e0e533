package org.kehu.client.relation;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kehu.client.card.FigureLine;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** One relation as seen from this end: what the other one is, who it is and since when. */
final class RelationLine extends HBox {
    RelationLine(RecordDesk desk, Relations.Line line) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("figure-line");
        Label kind = new Label(RelationWords.kind(desk, line));
        kind.getStyleClass().add("muted");
        kind.setMinWidth(84);
        kind.setMaxWidth(84);
        Hyperlink other = new Hyperlink(line.other());
        other.getStyleClass().add("figure");
        other.setId("relation-to-" + line.to().id());
        other.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(other, Priority.ALWAYS);
        other.setOnAction(e -> desk.open(line.to()));
        getChildren().addAll(kind, other);
        Button edit = new Button(null, Icons.small(Material2OutlinedAL.EDIT));
        edit.getStyleClass().addAll("flat", "button-icon", "small");
        edit.setId("relation-" + line.relation().id());
        edit.setAccessibleText(desk.texts().text("relations.edit", kind.getText(), line.other()));
        edit.setOnAction(e -> desk.open(line.relation()));
        getChildren().add(edit);
        String more = RelationWords.more(desk, line);
        if (!more.isEmpty()) {
            FigureLine.tell(this, more);
        }
    }
}
