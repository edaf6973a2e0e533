package org.kehu.common.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which part of a command is wrong in the words of the wire; our classes are nobody's business there. */
public final class WrongParts {
    private static final int LONGEST = 80;

    private WrongParts() {}

    static Reason reason(String verb, JsonProcessingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Objects::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Reason.of("unknown_member", cut(path(unknown)), known);
        }
        if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            Class<?> wanted = wrong instanceof MismatchedInputException input ? input.getTargetType() : null;
            Object value = wrong instanceof InvalidFormatException format ? format.getValue() : null;
            return Reason.of("bad_part", verb, cut(path(mapping)), shown(value), kind(wanted));
        }
        return Reason.of("bad_command", verb);
    }

    /** From the outermost part to the wrong one, with dots between. */
    public static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** A value, cut short; empty where it is not known. */
    public static String shown(@Nullable Object value) {
        return value == null ? "" : cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What is needed, as the labels know it. */
    public static String kind(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "other";
        }
        if (wanted == UUID.class) {
            return "id";
        }
        if (wanted == Instant.class) {
            return "instant";
        }
        if (wanted == LocalDate.class) {
            return "date";
        }
        if (wanted == long.class || wanted == int.class || Number.class.isAssignableFrom(wanted)) {
            return "number";
        }
        if (wanted == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(wanted) ? "list" : "other";
    }
}
