package org.kehu.client.relation;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One customer of a group, as far to the right as it stands beneath the highest. */
final class GroupLine extends HBox {
    private static final double STEP = 16;

    GroupLine(RecordDesk desk, Relations.Member member) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("figure-line");
        setPadding(new Insets(0, 0, 0, STEP * member.depth()));
        getChildren()
                .add(Icons.small(
                        member.depth() == 0
                                ? Material2OutlinedAL.ACCOUNT_TREE
                                : Material2OutlinedMZ.SUBDIRECTORY_ARROW_RIGHT));
        if (member.itself()) {
            Label name = new Label(member.name());
            name.getStyleClass().add("b");
            getChildren().add(name);
        } else {
            Hyperlink name = new Hyperlink(member.name());
            name.getStyleClass().add("figure");
            name.setOnAction(e -> desk.open(member.customer()));
            getChildren().add(name);
        }
    }
}
