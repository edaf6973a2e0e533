package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The address of contents, whose bodies are bytes. */
final class BlobPath {
    private static final String BYTES = "application/octet-stream";

    private BlobPath() {}

    static PathItem item() {
        return OASFactory.createPathItem()
                .addParameter(OASFactory.createParameter()
                        .name("sha256")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(Schemas.text()))
                .HEAD(Operations.operation("sync", "blob-sent", null))
                .PUT(send())
                .GET(fetch());
    }

    private static Operation send() {
        return Operations.operation("sync", "blob-send", null)
                .addParameter(header("Content-Range", "bytes first-last/size; without it everything is sent at once"))
                .requestBody(OASFactory.createRequestBody().required(true).content(Schemas.content(BYTES, bytes())));
    }

    private static Operation fetch() {
        Operation fetch = Operations.operation("sync", "blob-fetch", null)
                .addParameter(Operations.inQuery("record", "id of an attachment", Schemas.text("uuid"))
                        .required(true))
                .addParameter(header("Range", "bytes=first-last, or bytes=first-"));
        fetch.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("The content")
                                .content(Schemas.content(BYTES, bytes())))
                .removeAPIResponse("204");
        return fetch;
    }

    private static Schema bytes() {
        return Schemas.text("binary");
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }
}
