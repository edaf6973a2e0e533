package org.kehu.client.control;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** One short message at the bottom right: what was done, with its undo, for 8 seconds; an error stays until it is closed. */
public final class Toasts {
    private static final Duration SHORT = Duration.seconds(8);
    private static final Duration LONG = Duration.seconds(16);
    private static final double WIDTH = 384;
    private static final Insets CLEAR_OF_STATUS_BAR = new Insets(0, 16, 40, 0);

    private final Supplier<? extends @Nullable Window> owner;
    private final Texts texts;
    private final PauseTransition time = new PauseTransition();
    private @Nullable HBox shown;

    public Toasts(Supplier<? extends @Nullable Window> owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
        time.setOnFinished(e -> hide());
    }

    /** @param sentence already in the user's language */
    public void done(String sentence) {
        show(row(Material2OutlinedAL.CHECK, sentence), SHORT);
    }

    public void done(String sentence, Runnable undo) {
        Hyperlink link = link("toast.undo", undo);
        link.setFocusTraversable(false); // by key it is Ctrl+Z
        HBox row = row(Material2OutlinedAL.CHECK, sentence);
        row.getChildren().add(2, link);
        show(row, SHORT);
    }

    /** Can be taken up again as long as it is told. */
    public void left(String sentence, Runnable again) {
        HBox row = row(Material2OutlinedAL.EDIT, sentence);
        row.getChildren().add(2, link("toast.again", again));
        show(row, LONG);
    }

    private Hyperlink link(String word, Runnable then) {
        Hyperlink link = new Hyperlink(texts.text(word));
        link.setMinWidth(HBox.USE_PREF_SIZE);
        link.setOnAction(e -> {
            hide();
            then.run();
        });
        return link;
    }

    /** Nothing that was asked for just now: it stays a little longer. */
    public void news(String sentence) {
        show(row(Material2OutlinedAL.INFO, sentence), LONG);
    }

    public void failed(String sentence) {
        HBox row = row(Material2OutlinedAL.ERROR_OUTLINE, sentence);
        row.getStyleClass().add("bad");
        show(row, Duration.INDEFINITE);
    }

    /** Takes away the one that is shown, if any. */
    public void hide() {
        time.stop();
        if (shown != null && shown.getParent() instanceof Pane layer) {
            layer.getChildren().remove(shown);
        }
        shown = null;
    }

    /** In the window itself, over whatever is there: a window of its own needs a compositor to be more than a white box. */
    private void show(HBox row, Duration duration) {
        Window window = owner.get();
        hide();
        if (window != null && window.isShowing() && window.getScene().getRoot() instanceof StackPane layer) {
            StackPane.setAlignment(row, Pos.BOTTOM_RIGHT);
            StackPane.setMargin(row, CLEAR_OF_STATUS_BAR);
            row.setViewOrder(-1);
            row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            row.setMinHeight(Region.USE_PREF_SIZE);
            layer.getChildren().add(row);
            shown = row;
            time.setDuration(duration);
            if (!duration.isIndefinite()) {
                time.playFromStart();
            }
        }
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
        row.setOnMouseEntered(e -> time.pause()); // whoever reads it is not hurried
        row.setOnMouseExited(e -> goOn());
        return row;
    }

    private void goOn() {
        if (time.getStatus() == Animation.Status.PAUSED) {
            time.play();
        }
    }
}
