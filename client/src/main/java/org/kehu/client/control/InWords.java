package org.kehu.client.control;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Values that are chosen and shown in words; of words, the value that is shown by them, null if none is. */
public final class InWords<T> extends StringConverter<T> {
    private final List<? extends T> offered;
    private final Function<? super T, String> words;

    /** @param offered what there is to choose from, as it is when words are looked up */
    public InWords(List<? extends T> offered, Function<? super T, String> words) {
        this.offered = offered;
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(@Nullable String text) {
        return offered.stream()
                .filter(value -> words.apply(value).equals(text))
                .findFirst()
                .orElse(null);
    }
}
