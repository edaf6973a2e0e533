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
    /** What the administrator signs in with from then on. */
    public static final String PASSWORD = "only for this benchmark";

    public static final String LOGIN = "admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "api/v1/session";

    public static KehuSignIn asAdministrator(ServerRun run) throws IOException {
        Calls calls = new Calls(run.address());
        String first = run.oneTimePassword();
        Calls once = calls.with(token(calls, first));
        once.send(once.post(SESSION + "/password", text(Map.of("current", first, "fresh", PASSWORD))));
        return new KehuSignIn(calls.with(token(calls, PASSWORD)));
    }

    /** The administrator once more, on a device with this id. */
    public static Calls onDevice(Calls calls, UUID device) throws IOException {
        return calls.with(token(calls, PASSWORD, device));
    }

    private static String token(Calls calls, String password) throws IOException {
        return token(calls, password, UUID.randomUUID());
    }

    private static String token(Calls calls, String password, UUID id) throws IOException {
        Map<String, ?> device = Map.of("id", id.toString(), "name", "bench");
        String body = text(Map.of("name", LOGIN, "password", password, "device", device));
        JsonNode session = JSON.readTree(calls.send(calls.post(SESSION, body)));
        return session.path("accessToken").asText();
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
