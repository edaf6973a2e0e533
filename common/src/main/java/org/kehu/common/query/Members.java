package org.kehu.common.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;

/** The members of a JSON object of which no other than the named ones are taken. */
record Members(JsonNode node) {
    private static final int SHOWN = 80;
    private static final int ID_LENGTH = 36;
    private static final Field<UUID> LINK = Field.link("id", "");
    private static final Field<BigDecimal> DECIMAL = Field.number("value");

    static Members of(JsonNode node, String... known) {
        if (!node.isObject()) {
            throw new BadValue("not_an_object", shown(node));
        }
        List<String> names = Arrays.asList(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new BadValue("unknown_member", cut(name), String.join(", ", names));
            }
        });
        return new Members(node);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode get(String name) {
        if (!has(name)) {
            throw new BadValue("missing_member", name);
        }
        return node.get(name);
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isTextual()) {
            throw new BadValue("not_text", shown(value));
        }
        return value.textValue();
    }

    /** An id as {@link UUID#toString} writes it. */
    UUID id(String name) {
        String text = text(name);
        UUID id = text.length() == ID_LENGTH ? LINK.value(get(name)) : null;
        if (id == null) {
            throw new BadValue("bad_id", cut(text));
        }
        return id;
    }

    /** False when absent. */
    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!node.get(name).isBoolean()) {
            throw new BadValue("bad_boolean", shown(node.get(name)));
        }
        return node.get(name).booleanValue();
    }

    /** A whole number that is not negative. */
    long number(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new BadValue("bad_whole_number", shown(value));
        }
        return value.longValue();
    }

    BigDecimal decimal(String name) {
        BigDecimal value = DECIMAL.value(get(name));
        if (value == null) {
            throw new BadValue("missing_member", name);
        }
        return value;
    }

    /** A number in the one form in which {@link #decimal} reads it again. */
    static String plain(BigDecimal value) {
        return Objects.requireNonNullElse(DECIMAL.normal(value), value).toPlainString();
    }

    /** Empty when absent. */
    Iterable<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!node.get(name).isArray()) {
            throw new BadValue("not_a_list", shown(node.get(name)));
        }
        return node.get(name);
    }

    <E extends Enum<E>> E word(String name, Class<E> kind) {
        String text = text(name);
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadValue("unknown_member", cut(text), words(kind)));
    }

    private static String words(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Members::word).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name));
        } catch (DateTimeException e) {
            throw new BadValue("bad_zone", cut(text(name)));
        }
    }

    static String shown(JsonNode node) {
        return cut(
                node.isValueNode() ? node.asText() : node.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
