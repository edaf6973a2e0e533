package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** What is called and answered at one address. */
final class Operations {
    /** Name of the schema of refusals. */
    static final String PROBLEM = "Problem";

    private Operations() {}

    /** @param answer null for none */
    static Operation operation(String tag, String id, @Nullable Schema answer) {
        return OASFactory.createOperation().operationId(id).addTag(tag).responses(responses(answer));
    }

    /** What is begun, and goes on behind; {@code Location} says where to ask for it. */
    static Operation accepted(String tag, String id, Schema state) {
        Operation operation = operation(tag, id, state);
        operation.getResponses().removeAPIResponse("200");
        operation
                .getResponses()
                .addAPIResponse(
                        "202",
                        OASFactory.createAPIResponse().description("Accepted").content(Schemas.json(state)));
        return operation;
    }

    static Operation taking(Operation operation, Schema body) {
        return operation.requestBody(
                OASFactory.createRequestBody().required(true).content(Schemas.json(body)));
    }

    private static APIResponses responses(@Nullable Schema answer) {
        APIResponses responses = OASFactory.createAPIResponses();
        if (answer == null) {
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
        } else {
            responses.addAPIResponse(
                    "200", OASFactory.createAPIResponse().description("OK").content(Schemas.json(answer)));
        }
        return responses.addAPIResponse(
                "default",
                OASFactory.createAPIResponse()
                        .description("A problem as in RFC 9457")
                        .content(Schemas.content("application/problem+json", Schemas.ref(PROBLEM))));
    }

    static Parameter inPath(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(Schemas.text("uuid"));
    }

    /** What a device speaks; one that is too old gets 426 everywhere but from {@code hello}. */
    static Parameter schemaVersion() {
        return OASFactory.createParameter()
                .name("Kehu-Schema")
                .in(Parameter.In.HEADER)
                .description(
                        "Version of the declarations that the device speaks; 1 if left out. The problem upgrade (426)"
                                + " says that it is too old")
                .schema(Schemas.whole());
    }

    static Parameter inQuery(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }
}
