package org.kehu.common.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;

/** Typed reading of JSON scalars with an error that shows the value. */
final class JsonValues {
    private static final int SHOWN = 80;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonValues() {}

    static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new BadValue("not_text", shown(node));
        }
        return node.textValue();
    }

    /** Text parsed by {@code parser}; a failure becomes {@link BadValue} with {@code code}. */
    static <T> T parsed(JsonNode node, String code, Function<String, T> parser) {
        if (!node.isTextual()) {
            throw new BadValue(code, shown(node));
        }
        try {
            return parser.apply(node.textValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadValue(code, shown(node));
        }
    }

    /** Text that a store keeps as JSON, with decimals as they were written. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", text.length() <= SHOWN ? text : text.substring(0, SHOWN));
        }
    }

    static UUID uuid(JsonNode node) {
        return parsed(node, "bad_id", JsonValues::uuid);
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("UUID.fromString takes short groups, the wire does not");
        }
        return id;
    }

    static String shown(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
