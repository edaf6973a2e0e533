package org.kehu.client.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kehu.common.label.Formats;

/** The texts of one screen or part: each has one setter, run at once and again when the language changes. */
public final class TextScope {
    private final Texts texts;
    private final List<Consumer<Formats>> setters = new ArrayList<>();

    TextScope(Texts texts) {
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    /** {@code scope.set(button::setText, "customers.new")}. */
    public void set(Consumer<String> setter, String key, Object... args) {
        with(formats -> setter.accept(formats.labels().text(key, args)));
    }

    /** For what is more than one label: a date, a number, a table to refresh. */
    public void with(Consumer<Formats> setter) {
        setters.add(setter);
        setter.accept(texts.formats());
    }

    /** After this the screen's nodes are no longer held. */
    public void release() {
        setters.clear();
        texts.release(this);
    }

    void run() {
        List.copyOf(setters).forEach(setter -> setter.accept(texts.formats()));
    }
}
