package org.kehu.server.openapi.control;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordRef;

/** Verbs as schemas, from the components of their Java records. */
final class VerbSchemas {
    private final CommandCodec commands;
    private final RecordLabels labels;

    VerbSchemas(CommandCodec commands, RecordLabels labels) {
        this.commands = commands;
        this.labels = labels;
    }

    Schema verb(String name) {
        Schema schema = Schemas.object()
                .description(labels.verb(name))
                .addProperty("verb", Schemas.choice(List.of(name)))
                .required(List.of("verb"));
        for (RecordComponent component : commands.type(name).getRecordComponents()) {
            schema.addProperty(component.getName(), component(component.getType()));
        }
        return schema;
    }

    private static Schema component(Class<?> type) {
        if (type == UUID.class) {
            return Schemas.text("uuid");
        }
        if (type == long.class) {
            return Schemas.whole();
        }
        if (type == Instant.class || type == LocalDate.class) {
            return Schemas.text(type == Instant.class ? "date-time" : "date");
        }
        if (type == BigDecimal.class) {
            return Schemas.text("decimal");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Schemas.of(Schema.SchemaType.BOOLEAN);
        }
        return composed(type);
    }

    private static Schema composed(Class<?> type) {
        if (type == FieldValues.class) {
            return Schemas.object().addProperty("type", Schemas.text()).addProperty("values", Schemas.object());
        }
        if (type == FieldChanges.class) {
            return Schemas.object()
                    .addProperty("type", Schemas.text())
                    .addProperty("id", Schemas.text("uuid"))
                    .addProperty(
                            "changes",
                            Schemas.object()
                                    .description(
                                            "By field: {\"set\": [before, after]}, {\"add\": n} or {\"members\": {\"add\": [], \"remove\": []}}"));
        }
        if (type == RecordRef.class) {
            return ref();
        }
        return Collection.class.isAssignableFrom(type) ? Schemas.list(ref()) : Schemas.text();
    }

    private static Schema ref() {
        return Schemas.object().addProperty("type", Schemas.text()).addProperty("id", Schemas.text("uuid"));
    }
}
