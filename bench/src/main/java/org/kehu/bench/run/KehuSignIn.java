package org.kehu.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** The first sign-in to a new server. */
final class KehuSignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "only for this benchmark";
    private static final String SESSION = "api/v1/session";

    private KehuSignIn() {}

    static Calls asAdministrator(ServerRun run) throws IOException {
        Calls calls = new Calls(run.address());
        String first = run.oneTimePassword();
        Calls once = calls.with(token(calls, first));
        once.send(once.post(SESSION + "/password", text(Map.of("current", first, "fresh", PASSWORD))));
        return calls.with(token(calls, PASSWORD));
    }

    private static String token(Calls calls, String password) throws IOException {
        Map<String, ?> device = Map.of("id", UUID.randomUUID().toString(), "name", "bench");
        String body = text(Map.of("name", "admin", "password", password, "device", device));
        JsonNode session = JSON.readTree(calls.send(calls.post(SESSION, body)));
        return session.path("accessToken").asText();
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
