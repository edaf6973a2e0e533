package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.FieldKind;

/** A value as text in an address, turned into the JSON that its kind of field reads; what does not fit is left for the field to refuse. */
final class AddressValue {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern MONEY = Pattern.compile("([+-]?[\\d.]+)\\s*([A-Z]{3})");

    private AddressValue() {}

    static JsonNode json(FieldKind kind, String text) {
        return switch (kind) {
            case BOOLEAN -> isFlag(text) ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
            case COUNTER ->
                WHOLE.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
            case MONEY -> money(text);
            default -> TextNode.valueOf(text);
        };
    }

    /** A moment; null if none was given. */
    static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadValue("bad_parameter", name, text == null ? "" : text, "time");
        }
    }

    static boolean isFlag(String text) {
        return "true".equals(text) || "false".equals(text);
    }

    /** {@code 1250.50 CNY}, as a refusal shows it; the plus of an address is a blank. */
    private static JsonNode money(String text) {
        Matcher parts = MONEY.matcher(text.strip());
        return parts.matches()
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("amount", parts.group(1))
                        .put("currency", parts.group(2))
                : TextNode.valueOf(text);
    }
}
