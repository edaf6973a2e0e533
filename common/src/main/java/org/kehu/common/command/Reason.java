package org.kehu.common.command;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Why something was refused, for a person in any language: label {@code reason.<code>} filled with the arguments.
 *
 * @param type name of the record type meant, null if none
 * @param field name of the field meant, null if none
 * @param arguments texts and numbers only, so that the wire keeps them
 */
public record Reason(
        String code, @Nullable String type, @Nullable String field, List<Object> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, null, null, List.of(arguments));
    }

    public static Reason of(RecordType type, Field<?> field, String code, Object... arguments) {
        return new Reason(code, type.name(), field.name(), List.of(arguments));
    }

    /** The same with an empty text for every argument that is one and that {@code kept} does not keep. */
    public Reason withoutTexts(Predicate<String> kept) {
        return new Reason(
                code,
                type,
                field,
                arguments.stream()
                        .map(one -> one instanceof String text && !kept.test(text) ? "" : one)
                        .toList());
    }

    public static Reason of(RecordType type, @Nullable String field, BadValue value) {
        return new Reason(value.code(), type.name(), field, value.arguments());
    }
}
