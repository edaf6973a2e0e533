package org.kehu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind an argument; each way to read it throws {@link IllegalArgumentException} with a sentence. */
final class GivenValue {
    private GivenValue() {}

    static String value(String name, @Nullable String next) {
        if (next == null || next.startsWith("--")) {
            throw new IllegalArgumentException(name + " needs a value; ./kehu bench --help shows which");
        }
        return next;
    }

    static Stream<String> words(String name, @Nullable String next) {
        return Arrays.stream(value(name, next).split(","));
    }

    static Path folder(String name, @Nullable String next) {
        Path folder = Path.of(value(name, next)).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(name + " must be a folder, and there is no " + folder);
        }
        return folder;
    }

    static int number(String name, @Nullable String next, int least, int most) {
        String text = value(name, next);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException(
                name + " must be a number from " + least + " to " + most + ", and not '" + text + "'");
    }

    static <E extends Enum<E>> Set<E> some(Class<E> kind, String name, @Nullable String next) {
        return words(name, next)
                .map(word -> one(kind, name, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name, String word) {
        E[] all = kind.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> lower(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " takes "
                        + Arrays.stream(all).map(GivenValue::lower).collect(Collectors.joining(", "))
                        + ", with commas between, and not '" + word + "'"));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
