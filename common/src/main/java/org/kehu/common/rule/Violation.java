package org.kehu.common.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Field;

/**
 * What is wrong with a record: label {@code reason.<code>} filled with the arguments.
 *
 * @param field the field to look at, null for the record as a whole
 */
public record Violation(String code, @Nullable String field, List<Object> arguments) {

    public static Violation of(Field<?> field, String code, Object... arguments) {
        return new Violation(code, field.name(), List.of(arguments));
    }
}
