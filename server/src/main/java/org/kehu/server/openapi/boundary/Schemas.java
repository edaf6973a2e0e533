package org.kehu.server.openapi.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Short words for the schemas that everything is described with. */
final class Schemas {
    private Schemas() {}

    static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().type(type);
    }

    static Schema text() {
        return of(Schema.SchemaType.STRING);
    }

    static Schema text(String format) {
        return text().format(format);
    }

    static Schema whole() {
        return of(Schema.SchemaType.INTEGER).format("int64");
    }

    static Schema list(Schema items) {
        return of(Schema.SchemaType.ARRAY).items(items);
    }

    static Schema object() {
        return of(Schema.SchemaType.OBJECT);
    }

    static Schema choice(List<String> options) {
        Schema schema = text();
        options.forEach(schema::addEnumeration);
        return schema;
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    static Content json(Schema schema) {
        return content("application/json", schema);
    }

    static Content content(String media, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(media, OASFactory.createMediaType().schema(schema));
    }
}
