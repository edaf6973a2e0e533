package org.kehu.client.admin;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kehu.client.control.Dot;
import org.kehu.client.control.Tone;
import org.kehu.client.control.WrappedLabel;
import org.kehu.common.label.Formats;

/** One backup: whether it was proved, how large it is, and where; or why there is none. */
final class BackupRow extends GridPane {
    BackupRow(ServerWatch.Backup made, Formats formats) {
        setHgap(8);
        setVgap(2);
        boolean proved = made.provedAt() != null;
        Label more = new WrappedLabel(proved ? where(made, formats) : made.problem(), "muted", "t12");
        setHgrow(more, Priority.ALWAYS);
        add(new Dot(proved ? Tone.OK : Tone.BAD), 0, 0);
        add(new Label(proved ? proved(made, formats) : failed(made, formats)), 1, 0);
        add(more, 1, 1);
    }

    private static String proved(ServerWatch.Backup made, Formats formats) {
        String when = formats.instant(made.madeAt());
        return formats.labels().text("admin.server.backups.proved", when, made.rows(), formats.bytes(made.bytes()));
    }

    private static String failed(ServerWatch.Backup made, Formats formats) {
        return formats.labels().text("admin.server.backups.failed", formats.instant(made.madeAt()));
    }

    private static String where(ServerWatch.Backup made, Formats formats) {
        return formats.labels().text("admin.server.backups.where", made.file(), made.node());
    }
}
