package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The addresses that tell what people did, by operation. */
final class OperationPaths {
    private OperationPaths() {}

    static void add(Paths paths) {
        paths.addPathItem(
                "/api/v1/operations",
                OASFactory.createPathItem()
                        .GET(Operations.operation("operations", "list-operations", answer())
                                .addParameter(Operations.inQuery(
                                        "before", "What the page before called next", Schemas.text()))
                                .addParameter(Operations.inQuery("limit", "1 to 200; 50 if not given", Schemas.whole()))
                                .addParameter(Operations.inQuery(
                                        "user", "Whose operations; anybody's if left out", Schemas.text("uuid")))));
        paths.addPathItem(
                "/api/v1/operations/{id}",
                OASFactory.createPathItem()
                        .GET(Operations.operation("operations", "get-operation", operation()))
                        .addParameter(Operations.inPath("id")));
        paths.addPathItem(
                "/api/v1/operations/{id}/parts",
                OASFactory.createPathItem()
                        .GET(Operations.operation("operations", "get-operation-parts", parts())
                                .addParameter(Operations.inQuery(
                                        "from", "What the page before called next; 0 if left out", Schemas.whole())))
                        .addParameter(Operations.inPath("id")));
    }

    private static Schema parts() {
        return Schemas.object()
                .addProperty("parts", Schemas.list(Schemas.list(record())))
                .addProperty("withheld", Schemas.whole())
                .addProperty("next", Schemas.whole().nullable(true))
                .addRequired("parts");
    }

    private static Schema answer() {
        return Schemas.object()
                .addProperty("operations", Schemas.list(operation()))
                .addProperty("next", Schemas.text().nullable(true))
                .addRequired("operations");
    }

    private static Schema operation() {
        return Schemas.object()
                .addProperty("id", Schemas.text("uuid"))
                .addProperty("user", Schemas.text("uuid"))
                .addProperty("device", Schemas.text())
                .addProperty("deviceName", Schemas.text())
                .addProperty("happenedAt", Schemas.text("date-time"))
                .addProperty("at", Schemas.text("date-time"))
                .addProperty("more", Schemas.of(Schema.SchemaType.BOOLEAN))
                .addProperty("records", Schemas.list(record()))
                .addProperty(
                        "changes",
                        Schemas.list(record().addProperty("action", Schemas.text())
                                .addProperty("changes", RecordSchemas.byField())))
                .addRequired("id");
    }

    private static Schema record() {
        return Schemas.object().addProperty("type", Schemas.text()).addProperty("id", Schemas.text("uuid"));
    }
}
