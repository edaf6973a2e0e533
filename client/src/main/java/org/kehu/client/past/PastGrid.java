package org.kehu.client.past;

import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Trait;

/** The fields of a record by the sections of its card, as they were and as they are. What differs can be put back. */
final class PastGrid extends VBox {
    private final RecordDesk desk;
    private final CrmRecord then;
    private final CrmRecord now;
    private final FieldText text;
    private final Runnable changed;

    /**
     * @param onlyDifferent leaves out what is as it was
     * @param changed runs once something was put back
     */
    PastGrid(RecordDesk desk, CrmRecord then, PastRecord read, boolean onlyDifferent, Runnable changed) {
        super(8);
        this.desk = desk;
        this.then = then;
        this.now = read.now();
        this.text = desk.text(read.titles());
        this.changed = changed;
        FieldGrid grid = new FieldGrid(
                desk.texts().text("history.field"),
                desk.texts().text("past.then"),
                desk.texts().text("past.now"));
        desk.layouts().card(now.type()).sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> desk.mayRead(now.type(), field) && !now.withholds(field))
                .filter(field -> !field.is(Trait.UNAUDITED) && !field.is(Trait.ROLLED_UP))
                // computed of what this person may not see, nobody can compute it anew for him
                .filter(field -> field.derivation() == null || now.withheld().isEmpty())
                .filter(field -> onlyDifferent ? differs(field) : now.get(field) != null || differs(field))
                .forEach(field -> add(grid, field));
        if (grid.isEmpty()) {
            getChildren().add(new WrappedLabel(desk.texts().text("past.same"), "muted"));
        } else {
            getChildren().add(grid);
        }
    }

    private boolean differs(Field<?> field) {
        return then.withholds(field) || !Objects.equals(then.get(field), now.get(field));
    }

    private <V> void add(FieldGrid grid, Field<V> field) {
        Label before = new WrappedLabel(shown(then, field));
        Label after = new WrappedLabel(shown(now, field));
        before.setId("then-" + field.name());
        VBox was = new VBox(2, before);
        if (differs(field)) {
            before.getStyleClass().add("b");
            if (!then.withholds(field) && new RecordEdits(desk).canEdit(now, field) && !now.isDeleted()) {
                was.getChildren().add(putBack(field));
            }
        } else {
            before.getStyleClass().add("muted");
            after.getStyleClass().add("muted");
        }
        grid.add(new WrappedLabel(desk.labels().field(now.type(), field)), was, after);
    }

    private String shown(CrmRecord record, Field<?> field) {
        if (record.withholds(field)) {
            return desk.texts().text("past.unknown");
        }
        String value = text.of(record, field);
        String none = record.get(field) == null ? "history.nothing" : "past.unnamed";
        return value.isEmpty() ? desk.texts().text(none) : value;
    }

    private <V> Hyperlink putBack(Field<V> field) {
        Hyperlink back = new Hyperlink(desk.texts().text("history.put.back"));
        back.setId("put-back-" + field.name());
        back.getStyleClass().add("t12");
        back.setAccessibleText(
                desk.texts().text("history.put.back.field", desk.labels().field(now.type(), field)));
        back.setOnAction(e -> new RecordEdits(desk).edit(now, field, then.get(field), changed, desk.doing()::refuse));
        return back;
    }
}
