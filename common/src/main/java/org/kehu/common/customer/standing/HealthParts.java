package org.kehu.common.customer.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a health as a record keeps them: {@code ACTIVITY 81 25 20454;COMPLAINTS 100 15 0}. */
public final class HealthParts {
    private static final int COLUMNS = 4;

    private HealthParts() {}

    public static String write(List<HealthPart> parts) {
        return parts.stream()
                .map(part -> part.kind() + " " + part.score() + " " + part.weight() + " " + part.figure())
                .collect(Collectors.joining(";"));
    }

    /** What a newer program wrote that this one does not know is left out. */
    public static List<HealthPart> read(@Nullable String text) {
        List<HealthPart> parts = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(";")) {
            String[] columns = part.split(" ");
            if (columns.length == COLUMNS) {
                read(parts, columns);
            }
        }
        return parts;
    }

    private static void read(List<HealthPart> parts, String[] columns) {
        try {
            parts.add(new HealthPart(
                    HealthPart.Kind.valueOf(columns[0]),
                    Integer.parseInt(columns[1]),
                    Integer.parseInt(columns[2]),
                    Long.parseLong(columns[3])));
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
