package org.kehu.client.admin;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** The backups that the server made by itself. */
final class BackupList extends VBox {
    private static final int SHOWN = 5;
    private final BackupNote note = new BackupNote();
    private final VBox list = new VBox(8);

    BackupList(TextScope texts) {
        super(8);
        setId("server-backups");
        getStyleClass().add("server-part");
        Label heading = new Label();
        heading.getStyleClass().add("b");
        texts.set(heading::setText, "admin.server.backups");
        getChildren().addAll(heading, list);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** For the head of the page. */
    BackupNote note() {
        return note;
    }

    /** Servers of before make none. */
    void show(ServerWatch.ServerFacts server, Formats formats) {
        List<ServerWatch.Backup> made = server.backups();
        setVisible(server.jobs().stream().anyMatch(job -> job.name().equals("backup")));
        note.show(isVisible() ? made : List.of(), formats);
        list.getChildren().clear();
        made.stream().limit(SHOWN).map(one -> new BackupRow(one, formats)).forEach(list.getChildren()::add);
        if (made.isEmpty()) {
            String none = formats.labels().text("admin.server.backups.none");
            list.getChildren().add(new WrappedLabel(none, "muted", "t12"));
        }
    }
}
