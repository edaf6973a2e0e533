package org.kehu.common.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Places in an order as JSON: texts, keys in base 64, null where a value is absent, and the id. */
record PlaceCodec(RecordSchema schema) {
    private static final Field<BigDecimal> DECIMAL = Field.number("place");

    static ObjectNode write(Page.Place place) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode values = node.putArray("values");
        for (Object value : place.values()) {
            values.add(value == null ? null : text(value));
        }
        return node.put("id", place.id().toString());
    }

    private static String text(Object value) {
        if (value instanceof byte[] key) {
            return Base64.getEncoder().encodeToString(key);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    Page.Place read(RecordType type, List<Sort> sorts, JsonNode node) {
        Members members = Members.of(node, "values", "id");
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode value : members.list("values")) {
            if (values.size() == sorts.size()) {
                throw new BadValue("bad_place", members.text("id"));
            }
            List<Field<?>> path = sorts.get(values.size()).path().resolve(schema, type);
            values.add(value.isNull() ? null : value(KeySql.type(path.get(path.size() - 1)), value.asText()));
        }
        if (values.size() != sorts.size()) {
            throw new BadValue("bad_place", members.text("id"));
        }
        return new Page.Place(values, (UUID) value(ColumnType.UUID, members.text("id")));
    }

    private static Object value(ColumnType type, String text) {
        try {
            return switch (type) {
                case TEXT -> text;
                case BYTES -> Base64.getDecoder().decode(text);
                case DECIMAL -> decimal(text);
                case DATE -> LocalDate.parse(text);
                case INSTANT -> Instant.parse(text);
                case UUID -> UUID.fromString(text);
                case BOOLEAN -> Boolean.valueOf(text);
                case LONG -> Long.valueOf(text);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadValue("bad_place", text);
        }
    }

    /** Within what a column holds: an absurd exponent would be written out in full. */
    private static BigDecimal decimal(String text) {
        BigDecimal value = DECIMAL.value(TextNode.valueOf(text));
        if (value == null) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }
}
