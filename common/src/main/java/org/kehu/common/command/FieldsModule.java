package org.kehu.common.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** JSON of field values and changes, typed by the schema. */
final class FieldsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    FieldsModule(RecordSchema schema) {
        super("kehu-fields");
        addSerializer(new Writer<>(FieldValues.class, values -> write(schema, values)));
        addSerializer(new Writer<>(FieldChanges.class, changes -> write(schema, changes)));
        addDeserializer(FieldValues.class, new Reader<>(FieldValues.class, node -> readValues(schema, node)));
        addDeserializer(FieldChanges.class, new Reader<>(FieldChanges.class, node -> readChanges(schema, node)));
    }

    private static JsonNode write(RecordSchema schema, FieldValues values) {
        RecordType type = schema.type(values.type());
        CrmRecord record = CrmRecord.blank(type, new UUID(0, 0));
        for (String name : values.values().keySet()) {
            record = with(record, type.field(name), values);
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", values.type());
        node.set("values", RecordCodec.values(record));
        return node;
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, FieldValues values) {
        return record.with(field, values.get(field));
    }

    private static JsonNode write(RecordSchema schema, FieldChanges changes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", changes.type());
        node.put("id", changes.id().toString());
        node.set("changes", ChangeCodec.write(schema.type(changes.type()), changes.changes()));
        return node;
    }

    private static FieldValues readValues(RecordSchema schema, JsonNode node) {
        RecordType type = type(schema, node);
        Map<String, Object> values = new HashMap<>();
        node.path("values").properties().forEach(entry -> {
            Object value = value(type, entry.getKey(), entry.getValue());
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        });
        return new FieldValues(type.name(), values);
    }

    private static @Nullable Object value(RecordType type, String name, JsonNode node) {
        try {
            return type.field(name).value(node);
        } catch (BadValue e) {
            throw new Refusal(Reason.of(type, name, e));
        }
    }

    private static FieldChanges readChanges(RecordSchema schema, JsonNode node) {
        RecordType type = type(schema, node);
        AtomicReference<String> at = new AtomicReference<>("id");
        try {
            UUID id = UUID.fromString(node.path("id").asText());
            Map<String, Change> changes = ChangeCodec.read(type, node.path("changes"), at::set);
            return new FieldChanges(type.name(), id, changes);
        } catch (BadValue e) {
            throw new Refusal(Reason.of(type, at.get(), e));
        } catch (IllegalArgumentException e) {
            throw new Refusal("bad_id", node.path("id").asText());
        }
    }

    private static RecordType type(RecordSchema schema, JsonNode node) {
        try {
            return schema.type(node.path("type").asText());
        } catch (BadValue e) {
            throw new Refusal(Reason.of(e.code(), e.arguments().toArray()));
        }
    }

    /** Writes a value as a tree. */
    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient java.util.function.Function<T, JsonNode> tree;

        Writer(Class<T> type, java.util.function.Function<T, JsonNode> tree) {
            super(type);
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeTree(tree.apply(value));
        }
    }

    /** Reads a value from a tree; a refusal becomes the cause of a Jackson failure. */
    private static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient java.util.function.Function<JsonNode, T> value;

        Reader(Class<T> type, java.util.function.Function<JsonNode, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            try {
                return value.apply(from.readValueAsTree());
            } catch (Refusal e) {
                throw com.fasterxml.jackson.databind.JsonMappingException.from(
                        from, e.reason().code(), e);
            }
        }
    }
}
