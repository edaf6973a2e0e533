package org.kehu.client.control;

import java.util.Set;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A key, as it is shown and as it is recognised. */
public final class Shortcut {
    /** What every text field does itself; these reach an action only when no text is being typed. */
    private static final Set<String> EDITING = Set.of("Ctrl+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+X", "Ctrl+C", "Ctrl+V");

    /** What moves the caret or deletes in a text, with whatever is held down beside it. */
    private static final Set<KeyCode> IN_TEXT = Set.of(
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.UP,
            KeyCode.DOWN);

    private final String shown;
    private final @Nullable KeyCombination combination;

    private Shortcut(String shown, @Nullable KeyCombination combination) {
        this.shown = shown;
        this.combination = combination;
    }

    /** As {@link KeyCombination#valueOf} reads it: {@code Ctrl+K}, {@code Alt+Left}, {@code J}. */
    public static Shortcut of(String keys) {
        return new Shortcut(keys, KeyCombination.valueOf(keys));
    }

    /** A character, wherever this keyboard has it: {@code ?}. */
    public static Shortcut typed(String character) {
        return new Shortcut(character, null);
    }

    public String shown() {
        return shown;
    }

    public boolean matches(KeyEvent event) {
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
        if (combination == null) {
            return typed && shown.equals(event.getCharacter());
        }
        return !typed && combination.match(event);
    }

    /** Whether a text field that has the focus keeps this key for itself; a capital letter is typed as well. */
    public boolean yieldsToTyping() {
        String key = shown.replaceFirst("^Shift\\+", "");
        boolean plain = combination == null
                || combination instanceof KeyCharacterCombination
                || !key.contains("+") && !key.matches("F\\d+");
        return plain || EDITING.contains(shown);
    }

    /**
     * Whether it means something in any text that has the focus, also where nothing can be typed: who presses Delete in a
     * selection does not mean the record around it.
     */
    public boolean isOfText() {
        return combination instanceof KeyCodeCombination keys && IN_TEXT.contains(keys.getCode());
    }
}
