package org.kehu.server.openapi.boundary;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;

/** Schemas of messages, from the components of their Java records; what may be null may be left out. */
final class JavaSchemas {
    private final Components components;

    JavaSchemas(Components components) {
        this.components = components;
    }

    /** A reference to the schema of a Java record, which is described once. */
    Schema ref(Class<?> type) {
        String name = (type.isMemberClass() ? type.getDeclaringClass().getSimpleName() : "") + type.getSimpleName();
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            components.addSchema(name, Schemas.object());
            components.addSchema(name, object(type));
        }
        return Schemas.ref(name);
    }

    /** A body of which these members must be there, although the record takes null so that the refusal can name them. */
    Schema asked(Class<?> type, String... members) {
        Schema schema = ref(type);
        components.getSchemas().get(type.getSimpleName()).required(List.of(members));
        return schema;
    }

    /** The components of a Java record as the properties of an object. */
    Schema object(Class<?> type) {
        Schema schema = Schemas.object();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            schema.addProperty(component.getName(), component(component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return required.isEmpty() ? schema : schema.required(required);
    }

    private Schema component(RecordComponent component) {
        JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
        boolean written = format != null && format.shape() == JsonFormat.Shape.STRING;
        return written ? Schemas.text("int64") : of(component.getGenericType());
    }

    private Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean many = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            return many
                    ? Schemas.list(of(arguments[0]))
                    : Schemas.object().additionalPropertiesSchema(of(arguments[arguments.length - 1]));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() || plain == CrmRecord.class ? composed(plain) : simple(plain);
    }

    private Schema composed(Class<?> type) {
        if (type == CrmRecord.class || type == FieldValues.class || type == FieldChanges.class) {
            return Schemas.ref(type == CrmRecord.class ? RecordSchemas.RECORD : type.getSimpleName());
        }
        return ref(type);
    }

    private static Schema simple(Class<?> type) {
        if (type.isEnum()) {
            return Schemas.choice(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == long.class || type == int.class) {
            return Schemas.whole();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Schemas.of(Schema.SchemaType.BOOLEAN);
        }
        Schema anything = OASFactory.createSchema();
        return type == JsonNode.class || type == Object.class || type == Map.class
                ? anything.description("Any JSON")
                : text(type);
    }

    private static Schema text(Class<?> type) {
        Map<Class<?>, String> formats = Map.of(
                UUID.class, "uuid",
                Instant.class, "date-time",
                LocalDate.class, "date",
                BigDecimal.class, "decimal",
                byte[].class, "byte");
        String format = formats.get(type);
        return format == null ? Schemas.text() : Schemas.text(format);
    }
}
