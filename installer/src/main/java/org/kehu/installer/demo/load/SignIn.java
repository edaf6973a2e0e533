package org.kehu.installer.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;

/** Signs people in, and replaces passwords that work once. */
record SignIn(ServerCalls server, UUID device) {

    /**
     * The calls of a user.
     *
     * @param fresh what replaces the password if it works only once
     */
    ServerCalls as(String name, String password, String fresh) throws IOException {
        JsonNode session = session(name, password);
        ServerCalls calls = server.with(session.path("accessToken").asText());
        if (!session.path("mustChangePassword").asBoolean()) {
            return calls;
        }
        calls.post(
                "api/v1/session/password",
                ServerCalls.JSON.createObjectNode().put("current", password).put("fresh", fresh));
        return calls;
    }

    private JsonNode session(String name, String password) throws IOException {
        ObjectNode body = ServerCalls.JSON.createObjectNode();
        body.put("name", name).put("password", password);
        body.putObject("device").put("id", device.toString()).put("name", "demo");
        return server.post("api/v1/session", body);
    }

    static void out(ServerCalls calls) throws IOException {
        calls.delete("api/v1/session");
    }
}
