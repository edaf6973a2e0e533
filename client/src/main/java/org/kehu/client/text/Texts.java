package org.kehu.client.text;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kehu.common.label.Formats;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;

/**
 * The language of the window. A screen opens a {@link TextScope}, hands it one setter per text, and releases it when it
 * goes away; {@link #switchTo} runs all setters again. To be used on one thread.
 */
public final class Texts {
    private final ZoneId zone;
    private final InstantSource now;
    private final ReadOnlyObjectWrapper<Formats> formats;
    private final Set<TextScope> scopes = new LinkedHashSet<>();

    public Texts(Language language, ZoneId zone, InstantSource now) {
        this.zone = zone;
        this.now = now;
        this.formats = new ReadOnlyObjectWrapper<>(formatsOf(language));
    }

    public Language language() {
        return labels().language();
    }

    public Labels labels() {
        return formats.get().labels();
    }

    public Formats formats() {
        return formats.get();
    }

    public ReadOnlyObjectProperty<Formats> formatsProperty() {
        return formats.getReadOnlyProperty();
    }

    public String text(String key, Object... args) {
        return labels().text(key, args);
    }

    public void switchTo(Language language) {
        if (language != language()) {
            formats.set(formatsOf(language));
            List.copyOf(scopes).forEach(TextScope::run);
        }
    }

    /** A scope that lives until it is released. */
    public TextScope scope() {
        TextScope scope = new TextScope(this);
        scopes.add(scope);
        return scope;
    }

    void release(TextScope scope) {
        scopes.remove(scope);
    }

    /** Runs {@code setter} now and after each change of language, for as long as the window lives. */
    public void forever(Consumer<Formats> setter) {
        scope().with(setter);
    }

    private Formats formatsOf(Language language) {
        Labels labels = Labels.of(language);
        WindowLocale.speak(labels.locale());
        return new Formats(labels, zone, now);
    }
}
