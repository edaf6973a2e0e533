package org.kehu.client.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Dot;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.control.Tone;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Back, forward, search, connection, bell, person. */
final class TopBarView extends HBox {
    private final TextScope texts;

    TopBarView(WindowActions actions, SyncStatus status, Action openAttention, UserMenu userMenu, TextScope texts) {
        this.texts = texts;
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        ActionButton.icon(actions.back(), texts),
                        ActionButton.icon(actions.forward(), texts),
                        search(actions),
                        Space.grow(),
                        connection(status),
                        bell(status, openAttention),
                        Space.line(),
                        userMenu);
    }

    /** Looks like a field, is a button: typing happens in the palette that it opens. */
    private Button search(WindowActions actions) {
        Label prompt = new Label();
        prompt.getStyleClass().add("muted");
        HBox row = new HBox(
                8,
                Icons.of(Material2OutlinedMZ.SEARCH),
                prompt,
                Space.grow(),
                new Kbd(actions.palette().keyText()));
        row.getStyleClass().add("search-row");
        Button box = new Button(null, row);
        box.getStyleClass().add("search-box");
        box.setId("search-box");
        row.prefWidthProperty().bind(box.widthProperty().subtract(16));
        box.setOnAction(e -> actions.palette().run().run());
        texts.with(formats -> {
            String text = formats.labels().text("search.prompt");
            prompt.setText(text);
            box.setAccessibleText(text);
        });
        return box;
    }

    private Label connection(SyncStatus status) {
        Label label = new Label();
        label.setId("connection");
        label.getStyleClass().add("connection");
        label.setMinWidth(USE_PREF_SIZE);
        Dot dot = new Dot(Tone.OK);
        FontIcon offline = Icons.of(Material2OutlinedMZ.WIFI_OFF);
        Runnable show = () -> {
            boolean online = status.onlineProperty().get();
            label.setGraphic(online ? dot : offline);
            label.setText(texts.texts().text(online ? "connection.online" : "connection.offline"));
        };
        texts.with(formats -> show.run());
        status.onlineProperty().addListener((p, was, now) -> show.run());
        return label;
    }

    /** How much is new; pressing it opens the screen that says what. */
    private Button bell(SyncStatus status, Action openAttention) {
        CountLabel count = new CountLabel().urgent();
        count.setTranslateX(-3);
        count.setTranslateY(-5);
        HBox sign = new HBox(Icons.of(Material2OutlinedMZ.NOTIFICATIONS), count);
        sign.getStyleClass().add("bell");
        Button bell = new Button(null, sign);
        bell.getStyleClass().addAll("flat", "bell-button");
        bell.setOnAction(e -> openAttention.run().run());
        bell.setId("bell");
        Runnable show = () -> {
            int unread = status.unreadProperty().get();
            count.setCount(unread, texts.texts().formats());
            bell.setAccessibleText(texts.texts().text("bell.unread", unread));
        };
        texts.with(formats -> show.run());
        status.unreadProperty().addListener((p, was, now) -> show.run());
        return bell;
    }
}
