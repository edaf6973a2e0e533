package org.kehu.common.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;

/**
 * Everything of this package as JSON: the messages of the wire and the rows of a device's outbox, tray, journal and state.
 * What a message has beyond what is known here is passed over, so that a newer side can say more.
 */
public final class SyncCodec {
    private final JsonMapper mapper;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public SyncCodec(RecordSchema schema) {
        this.mapper = mapper(schema);
    }

    /** One for all: what it has found out of a class once it need not find out again. */
    static JsonMapper mapper(RecordSchema schema) {
        return schema.computed(SyncCodec.class, () -> newMapper(schema));
    }

    private static JsonMapper newMapper(RecordSchema schema) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new RecordsModule(schema))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    public String write(Object message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every message can be written", e);
        }
    }

    public JsonNode tree(Object message) {
        return mapper.valueToTree(message);
    }

    /** @throws BadValue if it is no such message */
    public <T> T read(String json, Class<T> type) {
        try {
            T message = reader(type).readValue(json);
            if (message == null) {
                throw new BadValue("bad_message", type.getSimpleName(), "null");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw WrongJson.of(type.getSimpleName(), e);
        }
    }

    private ObjectReader reader(Class<?> type) {
        return readers.computeIfAbsent(type, mapper::readerFor);
    }

    /**
     * A message of whom one need not believe: nothing twice, nothing too deep, nothing left out.
     *
     * @throws BadValue naming what is wrong
     */
    public <T extends Record> T request(String json, Class<T> type) {
        try {
            WrongJson.strict(json);
        } catch (JsonProcessingException e) {
            throw WrongJson.of(type.getSimpleName(), e);
        }
        try {
            T message = reader(type).readValue(json);
            for (RecordComponent part : type.getRecordComponents()) {
                WrongJson.requireUnlessNullable(message, part);
            }
            return message;
        } catch (JsonProcessingException e) {
            throw WrongJson.lacking(json, type, WrongJson.of(type.getSimpleName(), e));
        }
    }

    /** Numbers of records by type. @throws BadValue if they are none */
    public Map<String, Long> totals(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_message", "totals", e.getOriginalMessage());
        }
    }

    /** @throws BadValue if it is no such message */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw WrongJson.of(type.getSimpleName(), e);
        }
    }
}
