package org.kehu.server.openapi.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Records of all types, and the values and changes that commands carry. */
final class RecordSchemas {
    static final String RECORD = "Record";
    private static final String CHANGE =
            "{\"set\": [before, after]}, {\"add\": n} or {\"members\": {\"add\": [], \"remove\": []}}";

    private RecordSchemas() {}

    static void add(Components components, RecordSchema schema, RecordLabels labels) {
        TypeSchemas types = new TypeSchemas(labels);
        Schema anyRecord = OASFactory.createSchema()
                .discriminator(OASFactory.createDiscriminator().propertyName("type"));
        Schema anyValues = OASFactory.createSchema().description("Values by field, as the type has them");
        for (RecordType type : schema.types()) {
            components.addSchema(type.name(), types.record(type));
            components.addSchema(values(type), types.values(type));
            anyRecord.addOneOf(Schemas.ref(type.name()));
            anyValues.addAnyOf(Schemas.ref(values(type)));
        }
        List<String> names = schema.types().stream().map(RecordType::name).toList();
        components.addSchema(RECORD, anyRecord);
        components.addSchema(
                "FieldValues",
                Schemas.object()
                        .addProperty("type", Schemas.choice(names))
                        .addProperty("values", anyValues)
                        .required(List.of("type", "values")));
        components.addSchema("FieldChanges", changes(names));
    }

    private static Schema changes(List<String> names) {
        return Schemas.object()
                .addProperty("type", Schemas.choice(names))
                .addProperty("id", Schemas.text("uuid"))
                .addProperty("changes", byField())
                .required(List.of("type", "id", "changes"));
    }

    /** Changes of fields by their names. */
    static Schema byField() {
        return Schemas.object().description("By field: " + CHANGE).additionalPropertiesSchema(Schemas.object());
    }

    /** Name of the schema of a type's values. */
    static String values(RecordType type) {
        return type.name() + ".values";
    }
}
