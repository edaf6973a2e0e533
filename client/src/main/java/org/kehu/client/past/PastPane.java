package org.kehu.client.past;

import java.time.Instant;
import javafx.scene.Node;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;

/** What is told of one time: the fields, or that the record was not there, or that nobody knows. */
final class PastPane extends DetailPane {
    private final RecordDesk desk;

    PastPane(RecordDesk desk) {
        super("past-fields");
        this.desk = desk;
    }

    void show(PastRecord found, Instant when, boolean onlyDifferent, Runnable changed) {
        lines().getChildren().clear();
        Instant reach = found.past().reach();
        if (reach != null && when.isBefore(reach)) {
            add(words("past.reach", desk.texts().formats().instant(reach)));
            return;
        }
        CrmRecord then = found.past().at(when);
        if (then == null) {
            add(words("past.unmade"));
            return;
        }
        if (then.isDeleted() != found.now().isDeleted()) {
            add(words(then.isDeleted() ? "past.binned" : "past.binned.now"));
        }
        add(new PastGrid(desk, then, found, onlyDifferent, changed));
    }

    private void add(Node line) {
        lines().getChildren().add(line);
    }

    private WrappedLabel words(String key, Object... args) {
        return new WrappedLabel(desk.texts().text(key, args), "muted");
    }
}
