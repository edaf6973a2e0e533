package org.kehu.client.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.layout.Section;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The fields of a record as the server has it, to be read; what links lead to is named by the server, or known here. */
final class ServerFields extends BorderPane {
    private static final double WIDEST = 720;

    private final RecordDesk desk;
    private final CrmRecord record;
    private final FieldText text;

    ServerFields(RecordDesk desk, CrmRecord record, Map<RecordRef, String> titles) {
        this.desk = desk;
        this.record = record;
        Map<RecordRef, String> known = new HashMap<>(titles);
        RecordCardViewModel.links(List.of(record)).forEach(ref -> {
            CrmRecord here = desk.records().configuration().find(desk.schema().type(ref.type()), ref.id());
            if (here != null) {
                known.putIfAbsent(ref, here.title());
            }
        });
        this.text = desk.text(known);
        Label told = new WrappedLabel(desk.texts().text("card.elsewhere"));
        HBox banner = new HBox(8, Icons.of(Material2OutlinedAL.CLOUD_QUEUE), told);
        banner.setId("elsewhere-banner");
        banner.getStyleClass().add("note");
        VBox body = new VBox(12, banner);
        body.getStyleClass().add("server-fields");
        body.setMaxWidth(WIDEST);
        desk.layouts().card(record.type()).sections().forEach(section -> add(body, section));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setTop(head());
        setCenter(scroll);
    }

    private HBox head() {
        Label name = new Label(record.title());
        name.getStyleClass().addAll("t20", "b");
        name.setId("record-name");
        Label kind = new Label(desk.labels().type(record.type()));
        kind.getStyleClass().addAll("muted", "t12");
        VBox lines = new VBox(2, name, kind);
        lines.setAlignment(Pos.CENTER_LEFT);
        Avatar avatar = new Avatar(Avatar.Size.HEAD);
        avatar.setName(record.title());
        HBox head = new HBox(avatar, lines);
        head.getStyleClass().add("record-head");
        return head;
    }

    private void add(VBox body, Section section) {
        VBox block = new VBox(4);
        for (Field<?> field : section.fields()) {
            String value = text.of(record, field);
            if (!value.isEmpty()) {
                FieldLine line = new FieldLine(new WrappedLabel(value));
                line.setLabel(desk.labels().field(record.type(), field));
                block.getChildren().add(line);
            }
        }
        if (!block.getChildren().isEmpty()) {
            Label heading = new Label(desk.texts().text("section." + section.name()));
            heading.getStyleClass().add("b");
            block.getChildren().add(0, heading);
            body.getChildren().add(block);
        }
    }
}
