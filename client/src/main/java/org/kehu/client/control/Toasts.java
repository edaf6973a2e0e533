package org.kehu.client.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** One short message at the bottom right: what was done, with its undo, for 8 seconds; an error stays until it is closed. */
public final class Toasts {
    private static final Duration SHORT = Duration.seconds(8);
    private static final double WIDTH = 360;

    private final Supplier<? extends @Nullable Window> owner;
    private final Texts texts;

    public Toasts(Supplier<? extends @Nullable Window> owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    /** @param sentence already in the user's language */
    public void done(String sentence) {
        show(row(Material2OutlinedAL.CHECK, sentence), SHORT);
    }

    public void done(String sentence, Runnable undo) {
        Hyperlink link = new Hyperlink(texts.text("toast.undo"));
        link.setMinWidth(HBox.USE_PREF_SIZE);
        link.setFocusTraversable(false); // by key it is Ctrl+Z
        link.setOnAction(e -> {
            hide();
            undo.run();
        });
        HBox row = row(Material2OutlinedAL.CHECK, sentence);
        row.getChildren().add(2, link);
        show(row, SHORT);
    }

    public void failed(String sentence) {
        HBox row = row(Material2OutlinedAL.ERROR_OUTLINE, sentence);
        row.getStyleClass().add("bad");
        show(row, Duration.INDEFINITE);
    }

    /** Takes away the one that is shown, if any. */
    public void hide() {
        shown().forEach(Popup::hide);
    }

    private static List<Popup> shown() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .map(Popup.class::cast)
                .filter(popup -> popup.getScene().lookup(".toast") != null)
                .toList();
    }

    private void show(HBox row, Duration time) {
        Window window = owner.get();
        if (window == null || !window.isShowing()) {
            return;
        }
        hide();
        Notifications.create()
                .owner(window)
                .graphic(row)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(time)
                .hideCloseButton()
                .show();
        // Esc belongs to the dialog or pop-over that the person is in
        shown().forEach(popup -> popup.setHideOnEscape(false));
    }

    private HBox row(Ikon ikon, String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(HBox.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = new Button(null, Icons.tiny(Material2OutlinedAL.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setFocusTraversable(false);
        close.setAccessibleText(texts.text("toast.close"));
        close.setOnAction(e -> hide());
        HBox row = new HBox(8, Icons.of(ikon), label, close);
        row.getStyleClass().add("toast");
        row.setPrefWidth(WIDTH);
        return row;
    }
}
