package org.kehu.client.countdown;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Tone;
import org.kehu.client.text.Texts;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What is left until a ticket is due: icon, words and colour, so that none of them is the only sign. */
public final class CountdownLabel extends Label {
    private final Ticker ticker;
    private final Texts texts;
    private final FontIcon icon = Icons.small(Material2OutlinedMZ.SCHEDULE);
    private @Nullable CrmRecord ticket;

    public CountdownLabel(Ticker ticker, Texts texts) {
        this.ticker = ticker;
        this.texts = texts;
        getStyleClass().add("countdown");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
        ticker.move(this, this::tick);
    }

    /** Null shows nothing. */
    public void setTicket(@Nullable CrmRecord now) {
        ticket = now;
        setVisible(now != null);
        tick();
    }

    private void tick() {
        if (ticket == null) {
            setText("");
            return;
        }
        Countdown countdown = Countdown.of(ticket, ticker.now());
        setText(countdown.text(texts.formats()));
        Tone tone = countdown.tone();
        tone.paint(this);
        tone.paint(icon);
        Ikon sign = sign(countdown.kind());
        if (icon.getIconCode() != sign) {
            icon.setIconCode(sign);
        }
    }

    private static Ikon sign(Countdown.Kind kind) {
        return switch (kind) {
            case OVER -> Material2OutlinedMZ.WARNING;
            case PAUSED -> Material2OutlinedMZ.PAUSE;
            case SETTLED -> Material2OutlinedAL.CHECK;
            case NONE, LEFT, NEAR, LAST -> Material2OutlinedMZ.SCHEDULE;
        };
    }
}
