package org.kehu.common.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one record from a stream of JSON as it comes, the values field by field: a tree of it would be half the cost. */
final class RecordReader {
    private final RecordSchema schema;
    private final JsonParser from;
    private @Nullable RecordType type;
    private @Nullable UUID id;
    private long revision;
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, JsonNode> unknown = new HashMap<>();
    private @Nullable JsonNode early;

    RecordReader(RecordSchema schema, JsonParser from) {
        this.schema = schema;
        this.from = from;
    }

    /** Begins at the opening brace and ends at the closing one; null if its type is not declared here. */
    @Nullable CrmRecord read() throws IOException {
        if (from.currentToken() != JsonToken.START_OBJECT) {
            throw new BadValue("not_text", JsonValues.shown(node()));
        }
        for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
            from.nextToken();
            switch (name) {
                case "type" -> type = schema.find(node().asText());
                case "id" -> id = JsonValues.uuid(node());
                case "revision" -> revision = node().asLong();
                case "withheld" -> node().forEach(field -> withheld.add(field.asText()));
                case "values" -> values();
                default -> from.skipChildren();
            }
        }
        if (type == null) {
            return null;
        }
        if (id == null) {
            throw new BadValue("bad_id", "");
        }
        if (early != null) {
            return RecordCodec.record(type, id, revision, early, withheld);
        }
        return new CrmRecord(type, id, revision, known, Set.copyOf(withheld), unknown);
    }

    private JsonNode node() throws IOException {
        return from.currentToken() == JsonToken.VALUE_STRING
                ? TextNode.valueOf(from.getText())
                : from.readValueAsTree();
    }

    private void values() throws IOException {
        RecordType of = type;
        if (of == null || from.currentToken() != JsonToken.START_OBJECT) {
            early = from.readValueAsTree(); // before the type nobody knows what they are
            return;
        }
        for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
            from.nextToken();
            Field<?> field = of.find(name);
            if (field == null) {
                unknown.put(name, node());
            } else {
                Object value = field.value(node());
                if (value != null) {
                    known.put(name, value);
                }
            }
        }
    }
}
