package org.kehu.client.list;

import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kehu.client.control.FieldLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.SystemFields;

/** A record as the server has it: its name, and its fields once it is opened; from there the card, if this device has it. */
final class FoundRecord extends TitledPane {
    private final RecordDesk desk;
    private final CrmRecord record;
    private final VBox lines = new VBox(4);

    FoundRecord(RecordDesk desk, CrmRecord record) {
        super(record.title(), null);
        this.desk = desk;
        this.record = record;
        setContent(lines);
        setAnimated(false);
        setExpanded(false);
        expandedProperty().addListener((p, was, now) -> fill());
    }

    private void fill() {
        if (!lines.getChildren().isEmpty()) {
            return;
        }
        FieldText text = desk.text(Map.of());
        for (Field<?> field : record.type().fields()) {
            String value = shows(field) ? text.of(record, field) : "";
            if (!value.isEmpty()) {
                Label shown = new Label(value);
                shown.setWrapText(true);
                FieldLine line = new FieldLine(shown);
                line.setLabel(desk.labels().field(record.type(), field));
                lines.getChildren().add(line);
            }
        }
        Hyperlink open = new Hyperlink(desk.texts().text("list.key.open"));
        open.setOnAction(e -> desk.open(record.ref()));
        lines.getChildren().add(open);
    }

    /** Names of what it links to are not asked for. */
    private boolean shows(Field<?> field) {
        return !record.withholds(field)
                && field.target() == null
                && !SystemFields.all().contains(field);
    }
}
