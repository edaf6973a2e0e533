package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The address that asks for duplicates among records that the caller may not see. */
final class DuplicatesPath {
    private DuplicatesPath() {}

    static PathItem item() {
        return OASFactory.createPathItem()
                .POST(Operations.taking(Operations.operation("search", "duplicates", answer()), question()));
    }

    private static Schema question() {
        return Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("values", Schemas.object())
                .addProperty("seen", Schemas.of(Schema.SchemaType.BOOLEAN))
                .addRequired("type")
                .addRequired("values");
    }

    private static Schema answer() {
        Schema twin = Schemas.object()
                .addProperty("field", Schemas.text())
                .addProperty("owner", Schemas.text().nullable(true))
                .addProperty("lastContact", Schemas.text("date").nullable(true))
                .addRequired("field");
        Schema seen = Schemas.object()
                .addProperty("field", Schemas.text())
                .addProperty("id", Schemas.text("uuid"))
                .addProperty("title", Schemas.text())
                .addRequired("field")
                .addRequired("id")
                .addRequired("title");
        return Schemas.object()
                .addProperty("found", Schemas.list(twin))
                .addProperty("seen", Schemas.list(seen))
                .addRequired("found")
                .addRequired("seen");
    }
}
