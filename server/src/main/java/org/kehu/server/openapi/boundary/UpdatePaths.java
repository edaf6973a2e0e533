package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.kehu.server.updates.boundary.AddUpdateRequest;
import org.kehu.server.updates.boundary.OfferedUpdateResource.OfferedUpdate;
import org.kehu.server.updates.boundary.UpdatesResource.HeldUpdates;
import org.kehu.server.updates.control.HeldUpdate;

/** The addresses of newer clients. */
final class UpdatePaths {
    private static final String BYTES = "application/octet-stream";
    private static final String UPDATES = "/api/v1/updates";
    private static final String OFFERED = "/api/v1/update";

    private final JavaSchemas java;
    private final Paths paths;

    UpdatePaths(JavaSchemas java, Paths paths) {
        this.java = java;
        this.paths = paths;
    }

    void add() {
        paths.addPathItem(
                UPDATES,
                OASFactory.createPathItem()
                        .GET(Operations.operation("updates", "list-updates", java.ref(HeldUpdates.class)))
                        .POST(Operations.taking(held("add-update"), java.asked(AddUpdateRequest.class, "sha256"))));
        paths.addPathItem(
                UPDATES + "/content/{sha256}",
                bySha256()
                        .HEAD(Operations.operation("updates", "update-sent", null))
                        .PUT(Operations.operation("updates", "send-update", null)
                                .addParameter(header("Content-Range", "bytes first-last/size"))
                                .requestBody(OASFactory.createRequestBody()
                                        .required(true)
                                        .content(Schemas.content(BYTES, Schemas.text("binary"))))));
        paths.addPathItem(UPDATES + "/{id}/offer", byId().POST(held("offer-update")));
        paths.addPathItem(UPDATES + "/{id}/hold", byId().POST(held("hold-update")));
        paths.addPathItem(UPDATES + "/{id}", byId().DELETE(held("withdraw-update")));
        paths.addPathItem(
                OFFERED,
                OASFactory.createPathItem()
                        .GET(Operations.operation("updates", "offered-update", java.ref(OfferedUpdate.class))
                                .addParameter(platform())));
        paths.addPathItem(OFFERED + "/{sha256}", bySha256().GET(fetch()));
    }

    private Operation held(String id) {
        return Operations.operation("updates", id, java.ref(HeldUpdate.class));
    }

    private static Operation fetch() {
        Operation fetch = Operations.operation("updates", "fetch-update", null)
                .addParameter(platform())
                .addParameter(header("Range", "bytes=first-last, or bytes=first-"));
        fetch.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("The update")
                                .content(Schemas.content(BYTES, Schemas.text("binary"))))
                .removeAPIResponse("204");
        return fetch;
    }

    private static Parameter platform() {
        return Operations.inQuery("platform", "The system of the client, such as linux-amd64", Schemas.text())
                .required(true);
    }

    private static PathItem byId() {
        return OASFactory.createPathItem().addParameter(Operations.inPath("id"));
    }

    private static PathItem bySha256() {
        return OASFactory.createPathItem()
                .addParameter(Operations.inPath("sha256").schema(Schemas.text()));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }
}
