package org.kehu.client.field;

import java.util.stream.Collectors;
import org.kehu.common.customer.standing.HealthPart;
import org.kehu.common.customer.standing.HealthParts;
import org.kehu.common.label.Formats;

/** The parts of a customer's health in words: {@code Activity 80 (last follow-up 12 days ago)}. */
public final class HealthText {
    private HealthText() {}

    /** @param parts as a record keeps them */
    public static String of(Formats formats, String parts) {
        return HealthParts.read(parts).stream()
                .map(part -> of(formats, part))
                .collect(Collectors.joining(formats.labels().text("field.list.separator")));
    }

    public static String of(Formats formats, HealthPart part) {
        return formats.labels().text("health.part", name(formats, part.kind()), part.score(), figure(formats, part));
    }

    public static String name(Formats formats, HealthPart.Kind kind) {
        return formats.labels().text("health.part." + kind.name());
    }

    public static String figure(Formats formats, HealthPart part) {
        long figure = part.kind() == HealthPart.Kind.ACTIVITY
                ? Math.max(0, formats.today().toEpochDay() - part.figure())
                : part.figure();
        return formats.labels().text("health.figure." + part.kind().name(), figure);
    }
}
