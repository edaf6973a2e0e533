package org.kehu.common.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordSchema;

/** Commands as JSON: {@code {verb: "ticket.assign", ...components}}. What a verb does not have is refused, not ignored. */
public final class CommandCodec {
    private static final String VERB = "verb";
    private final RecordSchema schema;
    private final ObjectMapper mapper;
    private final Map<String, Class<? extends Command>> verbs;
    private final Map<Class<?>, String> names = new HashMap<>();

    CommandCodec(RecordSchema schema, Map<String, Class<? extends Command>> verbs) {
        this.schema = schema;
        this.verbs = Map.copyOf(verbs);
        verbs.forEach((name, type) -> names.put(type, name));
        this.mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new FieldsModule(schema))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
    }

    /** What the verbs are about. */
    public RecordSchema schema() {
        return schema;
    }

    /** Wire names of all verbs. */
    public Set<String> names() {
        return new TreeSet<>(verbs.keySet());
    }

    /** What a verb is made of: its components are those of this Java record. */
    public Class<? extends Command> type(String verb) {
        return Objects.requireNonNull(verbs.get(verb), verb);
    }

    /** The wire name of a verb. */
    public String name(Command command) {
        return Objects.requireNonNull(names.get(command.getClass()), () -> command.getClass() + " is in no catalog");
    }

    public ObjectNode write(Command command) {
        ObjectNode node = mapper.valueToTree(command);
        node.put(VERB, name(command));
        return node;
    }

    /** @throws Refusal naming what is wrong with it */
    public Command read(JsonNode node) {
        String verb = node.path(VERB).asText("");
        Class<? extends Command> type = verbs.get(verb);
        if (type == null) {
            throw new Refusal("unknown_verb", verb);
        }
        ObjectNode components = ((ObjectNode) node).deepCopy();
        components.remove(VERB);
        for (RecordComponent component : type.getRecordComponents()) {
            requireUnlessNullable(component, components);
        }
        try {
            return mapper.treeToValue(components, type);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(WrongParts.reason(verb, e));
        }
    }

    /** An absent component that may be null is one that is null; any other is lacking. */
    private static void requireUnlessNullable(RecordComponent component, ObjectNode components) {
        if (components.hasNonNull(component.getName())) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new Refusal("missing_member", component.getName());
        }
        components.putNull(component.getName());
    }
}
