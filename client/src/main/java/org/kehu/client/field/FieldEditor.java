package org.kehu.client.field;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A control that edits values of one field. Whoever shows it decides about Enter, Esc and the loss of focus.
 *
 * @param <V> class of the values
 */
public interface FieldEditor<V> {
    Region node();

    void show(@Nullable V value);

    /**
     * What it holds now, null if nothing.
     *
     * @throws org.kehu.common.record.BadValue if the field does not take it
     */
    @Nullable V read();

    /** Runs {@code chosen} when a choice is made that needs no Enter, such as an option of a list. */
    default void onChosen(Runnable chosen) {}

    /** Runs {@code typed} whenever a text is another one. */
    default void onTyped(Runnable typed) {}

    /** Puts the focus where typing begins, with all text selected. */
    default void focus() {
        node().requestFocus();
    }

    /** Whether Enter belongs to the text: then Ctrl+Enter ends the editing. */
    default boolean takesEnter() {
        return false;
    }
}
