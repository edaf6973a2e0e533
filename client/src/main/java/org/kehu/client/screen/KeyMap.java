package org.kehu.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.kehu.client.control.Action;

/**
 * Runs the action whose key is pressed, before the focused control sees it. Plain letters and the editing keys are left
 * to a text field that has the focus; a text that is only read keeps those of the caret and of deleting.
 */
public final class KeyMap {
    private final Supplier<List<Action>> live;

    /** @param live the actions of this moment, the more particular first */
    public KeyMap(Supplier<List<Action>> live) {
        this.live = live;
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
    }

    private void handle(KeyEvent event) {
        find(event).ifPresent(action -> {
            event.consume();
            if (action.key() != null && action.key().yieldsToTyping()) {
                // the letter itself is still to come: it must not land in a field that the action opens
                Platform.runLater(action.run());
            } else {
                action.run().run();
            }
        });
    }

    private Optional<Action> find(KeyEvent event) {
        boolean inText = event.getTarget() instanceof TextInputControl;
        boolean typing = isTyping(event.getTarget());
        return live.get().stream()
                .filter(action -> action.key() != null && action.key().matches(event))
                .filter(action -> !typing || !action.key().yieldsToTyping())
                .filter(action -> !inText || !action.key().isOfText())
                .filter(action -> action.enabled().get())
                .findFirst();
    }

    private static boolean isTyping(EventTarget target) {
        return target instanceof TextInputControl field && field.isEditable();
    }
}
