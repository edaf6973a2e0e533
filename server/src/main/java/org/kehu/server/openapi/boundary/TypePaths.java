package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.kehu.common.record.RecordType;

/** The addresses of one record type. */
final class TypePaths {
    private static final String ROOT = "/api/v1/";

    private final RecordType type;

    TypePaths(RecordType type) {
        this.type = type;
    }

    void add(Paths paths) {
        String root = ROOT + type.name();
        paths.addPathItem(root, OASFactory.createPathItem().GET(list()));
        paths.addPathItem(root + "/query", query());
        PathItem summary = post("summary", QuerySchemas.rows(), QuerySchemas.SUMMARY);
        summary.getPOST().addParameter(asOf());
        paths.addPathItem(root + "/summary", summary);
        paths.addPathItem(root + "/{id}", withId(operation("get", Schemas.ref(type.name()))));
        paths.addPathItem(
                root + "/{id}/history",
                withId(operation("history", history())
                        .addParameter(Operations.inQuery("limit", "1 to 1000; 100 if not given", Schemas.whole()))));
    }

    private PathItem query() {
        PathItem item = post("query", page(), QuerySchemas.QUERY);
        item.getPOST().addParameter(after()).addParameter(asOf());
        return item;
    }

    private static Parameter after() {
        return Operations.inQuery("after", "What the page before called next", Schemas.text());
    }

    private static Parameter asOf() {
        String told = "The records as they were at that time, by the rights of today";
        return Operations.inQuery("asOf", told, Schemas.text("date-time"));
    }

    private PathItem post(String what, Schema answer, String body) {
        return OASFactory.createPathItem().POST(Operations.taking(operation(what, answer), Schemas.ref(body)));
    }

    private static PathItem withId(Operation operation) {
        return OASFactory.createPathItem().GET(operation).addParameter(Operations.inPath("id"));
    }

    private Operation list() {
        Schema flag = Schemas.of(Schema.SchemaType.BOOLEAN);
        return operation("list", page())
                .addParameter(Operations.inQuery("q", "Words that searchable fields contain", Schemas.text()))
                .addParameter(Operations.inQuery("filter", "A Filter as JSON", Schemas.text()))
                .addParameter(
                        Operations.inQuery("sort", "Paths with commas, descending ones with a minus", Schemas.text()))
                .addParameter(Operations.inQuery("limit", "1 to 1000; 50 if not given", Schemas.whole()))
                .addParameter(after())
                .addParameter(Operations.inQuery("bin", "Records in the bin instead", flag))
                .addParameter(Operations.inQuery("count", "Count them all too", flag))
                .addParameter(asOf());
    }

    private Schema page() {
        return Schemas.object()
                .addProperty("records", Schemas.list(Schemas.ref(type.name())))
                .addProperty("next", Schemas.text().nullable(true))
                .addProperty("count", Schemas.whole())
                .addRequired("records");
    }

    private static Schema history() {
        Schema row = Schemas.object()
                .addProperty("seq", Schemas.whole())
                .addProperty("revision", Schemas.whole())
                .addProperty("action", Schemas.text())
                .addProperty("user", Schemas.text("uuid"))
                .addProperty("device", Schemas.text())
                .addProperty("happenedAt", Schemas.text("date-time"))
                .addProperty("at", Schemas.text("date-time"))
                .addProperty("unit", Schemas.text("uuid"))
                .addProperty("operation", Schemas.text("uuid"))
                .addProperty("changes", RecordSchemas.byField());
        return Schemas.object().addProperty("history", Schemas.list(row)).addRequired("history");
    }

    private Operation operation(String what, Schema answer) {
        return Operations.operation(type.name(), what + "-" + type.name(), answer);
    }
}
