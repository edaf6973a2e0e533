package org.kehu.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.kehu.bench.process.ServerRun;

/**
 * The first sign-in to a new server, as its administrator.
 *
 * @param calls that carry the token
 */
public record KehuSignIn(Calls calls) {
    /** What everybody signs in with, once he has chosen. */
    public static final String PASSWORD = "only for this benchmark";

    static final String SESSION = "api/v1/session";
    private static final String LOGIN = "admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static KehuSignIn asAdministrator(ServerRun run) throws IOException {
        Calls calls = new Calls(run.address());
        String first = run.oneTimePassword();
        Calls once = as(calls, LOGIN, first, UUID.randomUUID());
        once.send(once.post(SESSION + "/password", text(Map.of("current", first, "fresh", PASSWORD))));
        return new KehuSignIn(as(calls, LOGIN, PASSWORD, UUID.randomUUID()));
    }

    /** Somebody on a device with this id. */
    static Calls as(Calls calls, String login, String password, UUID id) throws IOException {
        Map<String, ?> device = Map.of("id", id.toString(), "name", "bench");
        String body = text(Map.of("name", login, "password", password, "device", device));
        JsonNode session = JSON.readTree(calls.send(calls.post(SESSION, body)));
        return calls.with(session.path("accessToken").asText());
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
