package org.kehu.client.attention;

import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.ActionButton;
import org.kehu.client.desk.RecordDesk;

/** The button that asks the owner; where nobody can be asked, it is off, and what is around it says why. */
final class AskButton extends HBox {
    private final RecordDesk desk;
    private final ActionButton ask;
    private final Tooltip why = new Tooltip();

    AskButton(RecordDesk desk, ActionButton ask) {
        super(ask);
        this.desk = desk;
        this.ask = ask;
        setId("ask-owner");
        setAlignment(Pos.CENTER);
    }

    void show(@Nullable AttentionItem item) {
        String key = item == null ? null : item.whyNobodyIsAsked(desk.me());
        Tooltip.uninstall(this, why); // what is disabled shows no tooltip of its own
        why.setText(key == null ? "" : desk.texts().text(key));
        ask.setAccessibleHelp(why.getText());
        if (key != null) {
            Tooltip.install(this, why);
        }
    }
}
