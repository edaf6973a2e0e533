package org.kehu.client.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.Kbd;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.task.Work;
import org.kehu.common.layout.Section;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** The current row's record at the right of a list: what it is and its filled fields, to look at while going through the rows. */
final class PeekPane extends VBox {
    private final RecordDesk desk;
    private final Avatar avatar = new Avatar(Avatar.Size.HEAD);
    private final Label title = new Label();
    private final Label number = new Label();
    private final VBox blocks = new VBox();
    private final HBox foot = new HBox(6);
    private @Nullable Work<Map<RecordRef, String>> naming;

    PeekPane(RecordDesk desk) {
        this.desk = desk;
        getStyleClass().add("peek");
        setId("peek");
        title.getStyleClass().addAll("b", "t16");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        number.getStyleClass().addAll("muted", "t12");
        HBox head = new HBox(12, avatar, new VBox(2, title, number));
        head.getStyleClass().add("block");
        ScrollPane scroll = new ScrollPane(blocks);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        blocks.getStyleClass().add("peek-blocks");
        getChildren().addAll(head, scroll, foot);
        foot.getStyleClass().add("peek-foot");
    }

    void show(@Nullable CrmRecord record) {
        blocks.getChildren().clear();
        fillFoot();
        if (naming != null) {
            naming.cancel();
        }
        title.setText(record == null ? "" : record.title());
        avatar.setName(title.getText());
        number.setText(record == null ? "" : desk.labels().type(record.type()));
        if (record != null) {
            fill(record);
        }
    }

    private void fill(CrmRecord record) {
        List<Section> sections = desk.layouts().card(record.type()).sections();
        Set<RecordRef> refs = new HashSet<>();
        sections.forEach(section -> section.fields().forEach(field -> refs.addAll(NamedRecords.of(record, field))));
        naming = desk.background()
                .work(desk.texts().text("list.loading"), progress -> desk.titlesNow(refs))
                .onSuccess(titles -> fill(record, sections, desk.text(titles)))
                .start();
    }

    private void fill(CrmRecord record, List<Section> sections, FieldText text) {
        for (Section section : sections) {
            VBox block = new VBox();
            block.getStyleClass().add("block");
            Label heading = new Label(desk.texts().text("section." + section.name()));
            heading.getStyleClass().add("b");
            block.getChildren().add(heading);
            for (Field<?> field : section.fields()) {
                String value = text.of(record, field);
                if (!value.isEmpty() && field != record.type().title()) {
                    Label shown = new Label(value);
                    shown.setWrapText(true);
                    shown.setMinHeight(USE_PREF_SIZE);
                    FieldLine line = new FieldLine(shown);
                    line.setLabel(desk.labels().field(record.type(), field));
                    block.getChildren().add(line);
                }
            }
            if (block.getChildren().size() > 1) {
                blocks.getChildren().add(block);
            }
        }
    }

    private void fillFoot() {
        foot.getChildren().clear();
        List.of("Enter:list.key.open", "F2:list.key.edit", "J K:list.key.step").forEach(pair -> {
            String[] parts = pair.split(":");
            for (String key : parts[0].split(" ")) {
                foot.getChildren().add(new Kbd(key));
            }
            Label hint = new Label(desk.texts().text(parts[1]));
            hint.getStyleClass().addAll("muted", "t12");
            foot.getChildren().add(hint);
        });
    }
}
