package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Customers of a group, by hand and by rule, as the server finds them for somebody. */
class GroupsIT {

    private static Map<String, ?> in(UUID group) {
        return Map.of("filter", Map.of("inGroup", group.toString()));
    }

    private static ApiAnswer asked(ApiClient caller, UUID group) {
        return caller.post("api/v1/customer/query", in(group));
    }

    private static UUID customer(ApiClient caller, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(caller, "customer", id, Map.of("name", name)).status());
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreFoundByHandAndByRule(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person owner = People.withRole(server, "Salesperson");
        String word = "Group" + UUID.randomUUID();
        UUID one = customer(owner.client(), word + " one");
        customer(owner.client(), word + " two");
        UUID hand = UUID.randomUUID();
        assertEquals(
                200,
                People.create(owner.client(), "customerGroup", hand, Map.of("name", "By hand"))
                        .status());
        Map<String, String> add = Map.of("verb", "group.add", "customer", one.toString(), "group", hand.toString());
        assertEquals(200, People.give(owner.client(), add).status());
        assertEquals(200, People.give(owner.client(), add).status());
        assertEquals(1, asked(owner.client(), hand).json().path("records").size());
        UUID rule = UUID.randomUUID();
        String filter = "{\"type\":\"customer\",\"filter\":{\"and\":[{\"path\":\"name\",\"contains\":\"" + word
                + "\"},{\"not\":{\"inGroup\":\"" + hand + "\"}}]}}";
        Map<String, String> values = Map.of("name", "By rule", "kind", "BY_RULE", "rule", filter);
        assertEquals(
                200,
                People.create(owner.client(), "customerGroup", rule, values).status());
        var found = asked(owner.client(), rule).json().path("records");
        assertEquals(1, found.size());
        assertEquals(word + " two", found.get(0).at("/values/name").asText());
        People.Person stranger = People.withRole(server, "Salesperson");
        assertEquals("422 no_such_group", asked(stranger.client(), hand).refusal());
        assertEquals(1, asked(admin, hand).json().path("records").size());
    }
}
