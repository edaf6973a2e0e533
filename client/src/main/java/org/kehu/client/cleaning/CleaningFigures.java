package org.kehu.client.cleaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in records of a type.
 *
 * @param total how many were looked at
 * @param found kinds of which there are any
 * @param quality null of a type whose quality is not told
 */
record CleaningFigures(
        long total, List<FoundKind> found, @Nullable Quality quality) {
    long correctable() {
        return found.stream()
                .filter(FoundKind::isCorrectable)
                .mapToLong(FoundKind::count)
                .sum();
    }
}
