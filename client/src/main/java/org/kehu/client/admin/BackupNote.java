package org.kehu.client.admin;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.kehu.client.control.ErrorNote;
import org.kehu.common.label.Formats;

/** That the last backup failed, or is old; nothing otherwise. */
final class BackupNote extends StackPane {
    private static final Duration OLD = Duration.ofHours(36);
    private final ErrorNote note = new ErrorNote();

    BackupNote() {
        setId("server-backups-alarm");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        getChildren().add(note);
    }

    /** @param made the latest first */
    void show(List<ServerWatch.Backup> made, Formats formats) {
        boolean failed = !made.isEmpty() && made.get(0).provedAt() == null;
        boolean old =
                !made.isEmpty() && made.get(0).madeAt().isBefore(formats.now().minus(OLD));
        setVisible(failed || old);
        if (isVisible()) {
            String last = lastProved(made, formats);
            note.setTexts(failed ? formats.labels().text("admin.server.backups.alarm") : last, failed ? last : "");
        }
    }

    private static String lastProved(List<ServerWatch.Backup> made, Formats formats) {
        Supplier<String> never = () -> formats.labels().text("admin.server.backups.alarm.never");
        return made.stream()
                .filter(one -> one.provedAt() != null)
                .findFirst()
                .map(one -> formats.instant(one.madeAt()))
                .map(when -> formats.labels().text("admin.server.backups.alarm.old", when))
                .orElseGet(never);
    }
}
