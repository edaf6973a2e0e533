package org.kehu.client.control;

import java.util.Set;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A key, as it is shown and as it is recognised. */
public final class Shortcut {
    /** What every text field does itself; these reach an action only when no text is being typed. */
    private static final Set<String> EDITING = Set.of("Ctrl+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+X", "Ctrl+C", "Ctrl+V");

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

    /** Whether a text field that has the focus keeps this key for itself. */
    public boolean yieldsToTyping() {
        boolean plain = combination == null
                || combination instanceof KeyCharacterCombination
                || !shown.contains("+") && !shown.matches("F\\d+");
        return plain || EDITING.contains(shown);
    }
}
