package org.kehu.server.openapi.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Records and their fields as schemas. */
final class TypeSchemas {
    private final RecordLabels labels;

    TypeSchemas(RecordLabels labels) {
        this.labels = labels;
    }

    /** {@code {type, id, revision, values, withheld}} */
    Schema record(RecordType type) {
        return Schemas.object()
                .description(labels.type(type))
                .addProperty("type", Schemas.choice(List.of(type.name())))
                .addProperty("id", Schemas.text("uuid"))
                .addProperty("revision", Schemas.whole().description("Grows by one with each change"))
                .addProperty("values", Schemas.ref(RecordSchemas.values(type)))
                .addProperty(
                        "withheld", Schemas.list(Schemas.text()).description("Fields that the reader may not read"))
                .required(List.of("type", "id", "revision", "values"));
    }

    /** None is marked as required: what the reader may not read is not there. */
    Schema values(RecordType type) {
        Schema values = Schemas.object();
        for (Field<?> field : type.fields()) {
            values.addProperty(field.name(), value(field).description(description(type, field)));
        }
        return values;
    }

    private String description(RecordType type, Field<?> field) {
        String name = labels.field(type, field);
        String target = field.target();
        String link = target == null ? "" : " → " + target;
        boolean asked = field.is(Trait.REQUIRED) && field.initial() == null;
        String required = asked ? " (required)" : "";
        return name + link + (field.isDerived() || field.is(Trait.VERB_ONLY) ? " (read only)" : required);
    }

    private static Schema value(Field<?> field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, PHONE, EMAIL, URL -> Schemas.text().maxLength(field.limit());
            case NUMBER -> Schemas.text("decimal");
            case COUNTER -> Schemas.whole();
            case MONEY ->
                Schemas.object()
                        .addProperty("amount", Schemas.text("decimal"))
                        .addProperty("currency", Schemas.text("iso-4217"))
                        .addProperty("base", Schemas.text("decimal"));
            case DATE -> Schemas.text("date");
            case INSTANT -> Schemas.text("date-time");
            case BOOLEAN -> Schemas.of(Schema.SchemaType.BOOLEAN);
            case CHOICE -> Schemas.choice(field.options());
            case MULTI_CHOICE -> Schemas.list(Schemas.choice(field.options()));
            case TAGS, ASIDE -> Schemas.list(Schemas.text());
            case LINK -> Schemas.text("uuid");
            case ADDRESS -> parts("street", "city", "region", "postcode", "country");
            case PERSON_NAME -> parts("family", "given");
        };
    }

    private static Schema parts(String... names) {
        Schema schema = Schemas.object();
        for (String name : names) {
            schema.addProperty(name, Schemas.text());
        }
        return schema;
    }
}
