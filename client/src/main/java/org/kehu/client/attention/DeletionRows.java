package org.kehu.client.attention;

import javafx.scene.control.Label;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.DeleteRecord;

/** A refused deletion: what it would have taken away, beside what of that stands there now. */
record DeletionRows(RecordDesk desk, AttentionWords words) {

    void fill(FieldGrid grid, AttentionItem item, DeleteRecord deletion) {
        String name = new AttentionNames(desk).named(item);
        String mine = name == null ? text("attention.deleted") : desk.texts().text("attention.deleted.named", name);
        String theirs = text(item.record() == null ? "attention.away" : "attention.deleted.stays");
        add(grid, type(deletion.record().type()), mine, theirs);
        for (AttentionEntry.Value value : item.values()) {
            add(grid, words.field(value), words.mine(item, value), words.theirs(item, value));
        }
        for (String kind : DeleteRecord.unseenChildren(item.entry().reason())) {
            add(grid, types(kind), text("attention.deleted.with"), text("attention.deleted.children"));
        }
    }

    private static void add(FieldGrid grid, String field, String mine, String theirs) {
        Label name = new Label(field);
        name.getStyleClass().add("b");
        name.setWrapText(true);
        grid.add(name, AttentionDetailView.tile(mine, false), AttentionDetailView.tile(theirs, true));
    }

    private String type(String type) {
        return desk.labels().type(desk.schema().type(type));
    }

    private String types(String type) {
        return desk.labels().types(desk.schema().type(type));
    }

    private String text(String key) {
        return desk.texts().text(key);
    }
}
