package org.kehu.client.rounds;

import org.kehu.client.records.SyncRound;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** How a round ended, as an icon. Being offline is no fault. */
enum RoundSign {
    MOVED(Material2OutlinedAL.CHECK, "ok"),
    QUIET(Material2OutlinedMZ.SCHEDULE, ""),
    OFFLINE(Material2OutlinedMZ.WIFI_OFF, ""),
    STOPPED(Material2OutlinedMZ.WARNING, "warn");

    private final Ikon ikon;
    private final String style;

    RoundSign(Ikon ikon, String style) {
        this.ikon = ikon;
        this.style = style;
    }

    static RoundSign of(SyncRound round) {
        return switch (round.ending()) {
            case DONE -> round.isQuiet() ? QUIET : MOVED;
            case OFFLINE -> OFFLINE;
            default -> STOPPED;
        };
    }

    /** On a reused icon. */
    void show(FontIcon icon) {
        icon.setIconCode(ikon);
        icon.getStyleClass().removeAll("ok", "warn");
        if (!style.isEmpty()) {
            icon.getStyleClass().add(style);
        }
    }
}
