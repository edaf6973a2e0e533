package org.kehu.client.admin;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Dot;
import org.kehu.client.control.Tone;
import org.kehu.client.control.WrappedLabel;
import org.kehu.common.label.Formats;

/** One backup: whether it was proved, how large it is, and where; or why there is none. */
final class BackupRow extends HBox {
    BackupRow(ServerWatch.Backup made, Formats formats) {
        super(8);
        boolean proved = made.provedAt() != null;
        VBox text = new VBox(
                2,
                new Label(proved ? proved(made, formats) : failed(made, formats)),
                new WrappedLabel(proved ? where(made, formats) : made.problem(), "muted", "t12"));
        setHgrow(text, Priority.ALWAYS);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(new Dot(proved ? Tone.OK : Tone.BAD), text);
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
