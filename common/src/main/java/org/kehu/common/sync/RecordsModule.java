package org.kehu.common.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** JSON of records and patches, typed by the schema. */
final class RecordsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final String SCHEMA = "schema";

    RecordsModule(RecordSchema schema) {
        super("kehu-records");
        RecordCodec records = new RecordCodec(schema);
        addSerializer(new RecordWriter());
        addDeserializer(CrmRecord.class, new Reader<>(CrmRecord.class, records::readKnown));
        addSerializer(new Writer<>(RecordPatch.class, patch -> write(schema, patch)));
        addDeserializer(
                RecordPatch.class, new Reader<>(RecordPatch.class, from -> patch(schema, from.readValueAsTree())));
    }

    /** Records of types that are not declared here came from a newer side, and are passed over. */
    static List<CrmRecord> known(List<@Nullable CrmRecord> records) {
        return records.stream().filter(Objects::nonNull).toList();
    }

    private static JsonNode write(RecordSchema schema, RecordPatch patch) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", patch.record().type());
        node.put("id", patch.record().id().toString());
        node.put(SCHEMA, schema.versions().current());
        node.put("action", patch.action().name());
        node.set("changes", ChangeCodec.write(schema.type(patch.record().type()), patch.changes()));
        return node;
    }

    private static RecordPatch patch(RecordSchema schema, JsonNode text) {
        JsonNode node = schema.versions().upgraded(text, text.path(SCHEMA).asInt(1));
        RecordType type = schema.type(node.path("type").asText());
        return new RecordPatch(
                new RecordRef(type.name(), UUID.fromString(node.path("id").asText())),
                RecordPatch.Action.valueOf(node.path("action").asText()),
                ChangeCodec.read(type, node.path("changes"), field -> {}));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, JsonNode> tree;

        Writer(Class<T> type, Function<T, JsonNode> tree) {
            super(type);
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeTree(tree.apply(value));
        }
    }

    private static final class RecordWriter extends StdSerializer<CrmRecord> {
        private static final long serialVersionUID = 1L;

        RecordWriter() {
            super(CrmRecord.class);
        }

        @Override
        public void serialize(CrmRecord value, JsonGenerator to, SerializerProvider provider) throws IOException {
            RecordCodec.write(value, to, provider);
        }
    }

    private interface Reading<T> {
        @Nullable T from(JsonParser parser) throws IOException;
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Reading<T> reading;

        Reader(Class<T> type, Reading<T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            try {
                return reading.from(from);
            } catch (BadValue | IllegalArgumentException e) {
                throw JsonMappingException.from(from, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
