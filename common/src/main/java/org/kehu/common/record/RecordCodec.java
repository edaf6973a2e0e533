package org.kehu.common.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: {@code {type, id, revision, values: {field: value}, withheld: [field]}}. Fields that this schema does not
 * know are kept and written again, so that an older version in between loses nothing.
 */
public final class RecordCodec {
    private final RecordSchema schema;

    public RecordCodec(RecordSchema schema) {
        this.schema = schema;
    }

    public ObjectNode write(CrmRecord record) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", record.type().name());
        node.put("id", record.id().toString());
        node.put("revision", record.revision());
        node.set("values", values(record));
        if (!record.withheld().isEmpty()) {
            ArrayNode withheld = node.putArray("withheld");
            record.withheld().stream().sorted().forEach(withheld::add);
        }
        return node;
    }

    /** Writes what {@link #write(CrmRecord)} answers, without making a tree of it: of a page that would be half the cost. */
    public static void write(CrmRecord record, JsonGenerator to, SerializerProvider provider) throws IOException {
        to.writeStartObject();
        to.writeStringField("type", record.type().name());
        to.writeStringField("id", record.id().toString());
        to.writeNumberField("revision", record.revision());
        to.writeObjectFieldStart("values");
        for (Field<?> field : record.type().fields()) {
            if (!record.withholds(field)) {
                write(field, record, to, provider);
            }
        }
        for (Map.Entry<String, JsonNode> field : record.unknown().entrySet()) {
            to.writeFieldName(field.getKey());
            field.getValue().serialize(to, provider);
        }
        to.writeEndObject();
        if (!record.withheld().isEmpty()) {
            to.writeArrayFieldStart("withheld");
            for (String name : new TreeSet<>(record.withheld())) {
                to.writeString(name);
            }
            to.writeEndArray();
        }
        to.writeEndObject();
    }

    private static <V> void write(Field<V> field, CrmRecord record, JsonGenerator to, SerializerProvider provider)
            throws IOException {
        V value = record.known(field);
        if (value != null) {
            to.writeFieldName(field.name());
            field.json(value).serialize(to, provider);
        }
    }

    /** The values alone, in the order of the declaration. */
    public static ObjectNode values(CrmRecord record) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Field<?> field : record.type().fields()) {
            if (!record.withholds(field)) {
                put(values, field, record);
            }
        }
        values.setAll(record.unknown());
        return values;
    }

    private static <V> void put(ObjectNode values, Field<V> field, CrmRecord record) {
        V value = record.known(field);
        if (value != null) {
            values.set(field.name(), field.json(value));
        }
    }

    /** @throws BadValue if the type is unknown or a value is not of its field's kind; wrapped so that the field is named */
    public CrmRecord read(JsonNode node) {
        RecordType type = schema.type(JsonValues.text(node.path("type")));
        UUID id = JsonValues.uuid(node.path("id"));
        Set<String> withheld = new HashSet<>();
        node.path("withheld").forEach(name -> withheld.add(name.asText()));
        return record(type, id, node.path("revision").asLong(), node.path("values"), withheld);
    }

    /**
     * Reads from an opening brace to its closing one; null if the record is of a type that is not declared here.
     *
     * @throws BadValue as {@link #read(JsonNode)} does
     */
    public @Nullable CrmRecord readKnown(JsonParser from) throws IOException {
        return new RecordReader(schema, from).read();
    }

    /** A record from its parts, as a store keeps them. */
    public static CrmRecord record(
            RecordType type, UUID id, long revision, @Nullable JsonNode values, Set<String> withheld) {
        Map<String, Object> known = new HashMap<>();
        Map<String, JsonNode> unknown = new HashMap<>();
        if (values != null) {
            values.properties().forEach(entry -> {
                Field<?> field = type.find(entry.getKey());
                if (field == null) {
                    unknown.put(entry.getKey(), entry.getValue());
                } else {
                    putValue(known, field, entry.getValue());
                }
            });
        }
        return new CrmRecord(type, id, revision, known, Set.copyOf(withheld), unknown);
    }

    /** A record with one more value, under a name that may be unknown here. */
    public static CrmRecord with(CrmRecord record, String name, JsonNode value) {
        Field<?> field = record.type().find(name);
        return field == null ? record.keeping(name, value) : with(record, field, value);
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, JsonNode value) {
        return record.with(field, field.value(value));
    }

    private static void putValue(Map<String, Object> known, Field<?> field, JsonNode node) {
        Object value = field.value(node);
        if (value != null) {
            known.put(field.name(), value);
        }
    }
}
