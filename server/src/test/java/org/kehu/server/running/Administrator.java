package org.kehu.server.running;

import java.util.Map;
import java.util.UUID;

/** Signs in as the first administrator of a server under test, replacing the one-time password when it is still due. */
public final class Administrator {
    private static final String PASSWORD = "a password for tests only";

    private Administrator() {}

    /** A caller with a fresh access token, on a device of its own. */
    public static ApiClient of(RunningServer server) {
        return server.client().with(session(server, UUID.randomUUID()).text("accessToken"));
    }

    /** The answer to a sign-in on the given device. */
    public static synchronized ApiAnswer session(RunningServer server, UUID device) {
        ApiAnswer known = signIn(server, PASSWORD, device);
        if (known.status() == 200) {
            return known;
        }
        String oneTime = server.firstAdministrator().orElseThrow().getValue();
        ApiAnswer first = signIn(server, oneTime, device);
        server.client()
                .with(first.text("accessToken"))
                .post("api/v1/session/password", Map.of("current", oneTime, "fresh", PASSWORD));
        return signIn(server, PASSWORD, device);
    }

    public static ApiAnswer signIn(RunningServer server, String password, UUID device) {
        return server.client()
                .post(
                        "api/v1/session",
                        Map.of(
                                "name",
                                "admin",
                                "password",
                                password,
                                "device",
                                Map.of("id", device.toString(), "name", "test")));
    }
}
