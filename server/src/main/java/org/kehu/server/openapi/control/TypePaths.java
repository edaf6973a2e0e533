package org.kehu.server.openapi.control;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.kehu.common.record.RecordType;

/** The addresses of one record type. */
final class TypePaths {
    private static final String ROOT = "/api/v1/";

    private TypePaths() {}

    static void add(Paths paths, RecordType type) {
        String name = type.name();
        paths.addPathItem(ROOT + name, OASFactory.createPathItem().GET(list(type)));
        paths.addPathItem(
                ROOT + name + "/query",
                OASFactory.createPathItem()
                        .POST(operation(type, "query", Schemas.json(page(type)))
                                .requestBody(OASFactory.createRequestBody().content(Schemas.json(Schemas.object())))));
        paths.addPathItem(
                ROOT + name + "/summary",
                OASFactory.createPathItem()
                        .POST(operation(type, "summary", Schemas.json(Schemas.object()))
                                .requestBody(OASFactory.createRequestBody().content(Schemas.json(Schemas.object())))));
        paths.addPathItem(
                ROOT + name + "/{id}",
                withId(OASFactory.createPathItem().GET(operation(type, "get", Schemas.json(Schemas.ref(name))))));
        paths.addPathItem(
                ROOT + name + "/{id}/history",
                withId(OASFactory.createPathItem().GET(operation(type, "history", Schemas.json(Schemas.object())))));
    }

    private static PathItem withId(PathItem item) {
        return item.addParameter(OASFactory.createParameter()
                .name("id")
                .in(Parameter.In.PATH)
                .required(true)
                .schema(Schemas.text("uuid")));
    }

    private static Operation list(RecordType type) {
        return operation(type, "list", Schemas.json(page(type)))
                .addParameter(inQuery("q", "Words that searchable fields contain", Schemas.text()))
                .addParameter(inQuery("filter", "A filter as JSON", Schemas.text()))
                .addParameter(inQuery("sort", "Paths with commas, descending ones with a minus", Schemas.text()))
                .addParameter(inQuery("limit", "1 to 1000; 50 if not given", Schemas.whole()))
                .addParameter(inQuery("after", "What the page before called next", Schemas.text()))
                .addParameter(inQuery("bin", "Records in the bin instead", Schemas.of(Schema.SchemaType.BOOLEAN)))
                .addParameter(inQuery("count", "Count them all too", Schemas.of(Schema.SchemaType.BOOLEAN)));
    }

    private static Parameter inQuery(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static Schema page(RecordType type) {
        return Schemas.object()
                .addProperty("records", Schemas.list(Schemas.ref(type.name())))
                .addProperty("next", Schemas.text().nullable(true))
                .addProperty("count", Schemas.whole());
    }

    private static Operation operation(RecordType type, String what, Content answer) {
        return OASFactory.createOperation()
                .operationId(what + "-" + type.name())
                .tags(List.of(type.name()))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse().description("OK").content(answer))
                        .addAPIResponse(
                                "default", OASFactory.createAPIResponse().description("A problem as in RFC 9457")));
    }
}
