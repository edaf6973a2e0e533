package org.kehu.server.running;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes users of a server under test as an administrator would, and signs them in. */
public final class People {
    /** Everybody's, once signed in. */
    public static final String PASSWORD = "another password for tests";

    private People() {}

    /** Somebody signed in. */
    public record Person(UUID id, String login, UUID device, ApiClient client) {}

    /** A new user with the named role, such as {@code Salesperson}, signed in on a device of his own. */
    public static Person withRole(RunningServer server, String role) {
        ApiClient admin = Administrator.of(server);
        UUID id = UUID.randomUUID();
        String login = "u" + id.toString().substring(0, 8);
        String roleId =
                admin.get("api/v1/role?name=" + role).json().at("/records/0/id").asText();
        create(admin, "user", id, Map.of("login", login, "name", Map.of("family", "Li", "given", login)));
        create(admin, "roleAssignment", UUID.randomUUID(), Map.of("user", id.toString(), "role", roleId));
        admin.send("PUT", "api/v1/account/" + id, BodyPublishers.ofString("{\"password\":\"only for once\"}"));
        UUID device = UUID.randomUUID();
        ApiClient first = server.client().with(token(server, login, "only for once", device));
        first.post("api/v1/session/password", Map.of("current", "only for once", "fresh", PASSWORD));
        return new Person(id, login, device, server.client().with(token(server, login, PASSWORD, device)));
    }

    /** The same person, on a second device. */
    public static Person onAnotherDevice(RunningServer server, Person person) {
        UUID device = UUID.randomUUID();
        ApiClient client = server.client().with(token(server, person.login(), PASSWORD, device));
        return new Person(person.id(), person.login(), device, client);
    }

    private static String token(RunningServer server, String login, String password, UUID device) {
        return server.client()
                .post(
                        "api/v1/session",
                        Map.of(
                                "name",
                                login,
                                "password",
                                password,
                                "device",
                                Map.of("id", device.toString(), "name", "test")))
                .text("accessToken");
    }

    /** Makes a record as the caller; the answer to the command. */
    public static ApiAnswer create(ApiClient caller, String type, UUID id, Map<String, ?> values) {
        return give(
                caller,
                Map.of("verb", "record.create", "id", id.toString(), "values", Map.of("type", type, "values", values)));
    }

    /** Gives a command as a unit of its own. */
    public static ApiAnswer give(ApiClient caller, Map<String, ?> command) {
        return caller.post("api/v1/commands", Map.of("commands", List.of(command)));
    }
}
