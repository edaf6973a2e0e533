package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.kehu.common.sync.SnapshotPlan;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SnapshotStepRequest;

/** The addresses of snapshots, whose parts are lines of JSON, packed. */
final class SnapshotPaths {
    private static final String TAG = "sync";

    private SnapshotPaths() {}

    static void add(JavaSchemas java, Paths paths, String path) {
        Operation begin = Operations.operation(TAG, "snapshot", either(java, SnapshotPlan.class, SnapshotStep.class))
                .description("Devices that speak a version before " + SnapshotStep.NOT_SINCE
                        + " ask for one part after the other here, by the cursor that the part before gave");
        paths.addPathItem(
                path,
                OASFactory.createPathItem()
                        .addParameter(Operations.schemaVersion())
                        .POST(Operations.taking(
                                begin, either(java, SnapshotRequest.class, SnapshotStepRequest.class))));
        paths.addPathItem(
                path + "/totals",
                OASFactory.createPathItem()
                        .addParameter(Operations.schemaVersion())
                        .GET(Operations.operation(
                                TAG, "snapshot-totals", Schemas.object().additionalPropertiesSchema(Schemas.whole()))));
        paths.addPathItem(
                path + "/{id}",
                OASFactory.createPathItem()
                        .addParameter(Operations.schemaVersion())
                        .addParameter(Operations.inPath("id"))
                        .DELETE(Operations.operation(TAG, "snapshot-taken", null)));
        paths.addPathItem(
                path + "/{id}/part/{number}",
                OASFactory.createPathItem()
                        .addParameter(Operations.schemaVersion())
                        .addParameter(Operations.inPath("id"))
                        .addParameter(Operations.inPath("number").schema(Schemas.whole()))
                        .GET(part()));
    }

    private static Schema either(JavaSchemas java, Class<?> today, Class<?> before) {
        return OASFactory.createSchema().addAnyOf(java.ref(today)).addAnyOf(java.ref(before));
    }

    private static Operation part() {
        Operation part = Operations.operation(TAG, "snapshot-part", null)
                .addParameter(header("Range", "bytes=first-, to go on in the middle"))
                .addParameter(header("If-Range", "the ETag of the bytes before: another part begins anew"));
        part.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("A line of JSON that says what it is, then a line for each record; gzip")
                                .content(Schemas.content("application/x-ndjson", Schemas.text())))
                .removeAPIResponse("204");
        return part;
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }
}
