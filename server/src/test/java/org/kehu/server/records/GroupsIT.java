package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.customer.GroupMember;
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

    private static UUID group(ApiClient owner, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200,
                People.create(owner, "customerGroup", id, Map.of("name", name)).status());
        return id;
    }

    private static void give(ApiClient caller, String verb, UUID customer, UUID group) {
        Map<String, String> command = Map.of("verb", verb, "customer", customer.toString(), "group", group.toString());
        assertEquals(200, People.give(caller, command).status());
    }

    private static void merge(ApiClient admin, UUID kept, UUID gone) {
        Map<String, ?> merge = Map.of(
                "verb",
                "record.merge",
                "survivor",
                Map.of("type", "customerGroup", "id", kept.toString()),
                "loser",
                gone.toString(),
                "taken",
                List.of());
        assertEquals(200, People.give(admin, merge).status());
    }

    private static int found(ApiClient caller, UUID group) {
        return asked(caller, group).json().path("records").size();
    }

    @ParameterizedTest
    @EnumSource
    void aMergedGroupIsFoundByEachOfItsIdsWhicheverItsMembersName(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        UUID kept = group(admin, "Kept");
        UUID gone = group(admin, "Gone");
        UUID first = group(admin, "First");
        give(admin, "group.add", customer(admin, "One " + kept), kept);
        UUID back = customer(admin, "Two " + first);
        give(admin, "group.add", back, first);
        give(admin, "group.remove", back, first);
        merge(admin, gone, first);
        merge(admin, kept, gone);
        assertEquals(List.of(1, 1, 1), List.of(found(admin, kept), found(admin, gone), found(admin, first)));
        Map<String, ?> member =
                Map.of("type", "groupMember", "id", GroupMember.id(back, first).toString());
        assertEquals(
                200,
                People.give(admin, Map.of("verb", "record.restore", "record", member))
                        .status());
        assertEquals(List.of(2, 2, 2), List.of(found(admin, kept), found(admin, gone), found(admin, first)));
        give(admin, "group.remove", back, kept);
        assertEquals(List.of(1, 1, 1), List.of(found(admin, kept), found(admin, gone), found(admin, first)));
        People.Person stranger = People.withRole(server, "Salesperson");
        assertEquals("422 no_such_group", asked(stranger.client(), first).refusal());
        assertEquals("422 no_such_group", asked(stranger.client(), kept).refusal());
    }
}
