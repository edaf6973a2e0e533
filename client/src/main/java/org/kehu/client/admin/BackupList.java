package org.kehu.client.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Dot;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.Tone;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** The backups that the server made by itself; and, at the head of the page, that the last one failed or is old. */
final class BackupList extends VBox {
    private static final Duration OLD = Duration.ofHours(36);
    private static final int SHOWN = 5;
    private final ErrorNote alarm = new ErrorNote();
    private final VBox list = new VBox(8);

    BackupList(TextScope texts) {
        super(8);
        setId("server-backups");
        alarm.setId("server-backups-alarm");
        alarm.setVisible(false);
        Label heading = new Label();
        heading.getStyleClass().add("b");
        texts.set(heading::setText, "admin.server.backups");
        getChildren().addAll(heading, list);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** For the head of the page. */
    Node alarm() {
        return alarm;
    }

    void show(ServerWatch.ServerFacts server, Formats formats) {
        List<ServerWatch.Backup> made = server.backups();
        boolean makes = server.jobs().stream().anyMatch(job -> job.name().equals("backup"));
        setVisible(makes);
        list.getChildren().clear();
        made.stream().limit(SHOWN).map(one -> row(one, formats)).forEach(list.getChildren()::add);
        if (made.isEmpty()) {
            list.getChildren()
                    .add(new WrappedLabel(formats.labels().text("admin.server.backups.none"), "muted", "t12"));
        }
        alarm.setVisible(makes && !made.isEmpty() && isBad(made, formats.now()));
        if (alarm.isVisible()) {
            boolean failed = made.get(0).provedAt() == null;
            String last = lastProved(made, formats);
            alarm.setTexts(failed ? formats.labels().text("admin.server.backups.alarm") : last, failed ? last : "");
        }
    }

    private static boolean isBad(List<ServerWatch.Backup> made, Instant now) {
        ServerWatch.Backup last = made.get(0);
        return last.provedAt() == null || last.madeAt().isBefore(now.minus(OLD));
    }

    private static String lastProved(List<ServerWatch.Backup> made, Formats formats) {
        return made.stream()
                .filter(one -> one.provedAt() != null)
                .findFirst()
                .map(one -> formats.labels().text("admin.server.backups.alarm.old", formats.instant(one.madeAt())))
                .orElseGet(() -> formats.labels().text("admin.server.backups.alarm.never"));
    }

    private static HBox row(ServerWatch.Backup made, Formats formats) {
        boolean proved = made.provedAt() != null;
        String when = formats.instant(made.madeAt());
        String what = proved
                ? formats.labels().text("admin.server.backups.proved", when, made.rows(), formats.bytes(made.bytes()))
                : formats.labels().text("admin.server.backups.failed", when);
        String more =
                proved ? formats.labels().text("admin.server.backups.where", made.file(), made.node()) : made.problem();
        VBox text = new VBox(2, new Label(what), new WrappedLabel(more, "muted", "t12"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, new Dot(proved ? Tone.OK : Tone.BAD), text);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }
}
