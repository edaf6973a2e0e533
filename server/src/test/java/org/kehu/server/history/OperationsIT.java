package org.kehu.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What people did, by operation. */
class OperationsIT {

    private static UUID customer(ApiClient caller, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        assertEquals(200, People.create(caller, "customer", id, values).status());
        return id;
    }

    private static JsonNode of(ApiClient caller, UUID user, String more) {
        return caller.get("api/v1/operations?user=" + user + more).json();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("operations").forEach(one -> ids.add(one.at("/records/0/id").asText()));
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void theLatestComeFirstPageByPage(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, customer(person.client(), Map.of("name", "Paged " + i)).toString());
        }
        JsonNode first = of(person.client(), person.id(), "&limit=3");
        assertEquals(made.subList(0, 3), ids(first));
        JsonNode change = first.at("/operations/0/changes/0");
        assertEquals("CREATE", change.path("action").asText());
        assertEquals("Paged 4", change.at("/changes/name/set/1").asText());
        assertEquals(person.id().toString(), first.at("/operations/0/user").asText());
        JsonNode rest = of(
                person.client(),
                person.id(),
                "&limit=3&before=" + first.path("next").asText());
        assertEquals(made.subList(3, 5), ids(rest));
        assertTrue(rest.path("next").isNull());
        JsonNode one = person.client()
                .get("api/v1/operations/" + first.at("/operations/0/id").asText())
                .json();
        assertEquals(first.at("/operations/0"), one);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneToRecordsThatOneMayNotSeeIsNotTold(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person owner = People.withRole(server, "Salesperson");
        People.Person other = People.withRole(server, "Salesperson");
        customer(owner.client(), Map.of("name", "Mine alone"));
        JsonNode own = of(owner.client(), owner.id(), "");
        assertEquals(1, own.path("operations").size());
        assertEquals(0, of(other.client(), owner.id(), "").path("operations").size());
        String path = "api/v1/operations/" + own.at("/operations/0/id").asText();
        assertEquals(404, other.client().get(path).status());
        assertEquals(
                404,
                other.client().get("api/v1/operations/" + UUID.randomUUID()).status());
    }

    @ParameterizedTest
    @EnumSource
    void whatOneMayNotReadOfARecordIsNotTold(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        String name = "Blinded" + UUID.randomUUID();
        UUID role = UUID.randomUUID();
        People.create(admin, "role", role, Map.of("name", name));
        People.create(
                admin,
                "roleGrant",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "readScope", "ALL"));
        People.create(
                admin,
                "fieldRule",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "field", "notes", "level", "HIDDEN"));
        ApiClient blind = People.withRole(server, name).client();
        People.Person owner = People.withRole(server, "Salesperson");
        customer(owner.client(), Map.of("name", "Known", "notes", "secret"));
        JsonNode told = of(blind, owner.id(), "").at("/operations/0/changes/0/changes");
        assertTrue(told.has("name"));
        assertTrue(!told.toString().contains("secret") && !told.has("notes"), told::toString);
    }

    @ParameterizedTest
    @EnumSource
    void partsAreToldToWhoMaySeeAllOfTheirRecords(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person anna = People.withRole(server, "Salesperson");
        People.Person ben = People.withRole(server, "Salesperson");
        People.Person eve = People.withRole(server, "Salesperson");
        UUID one = customer(admin, Map.of("name", "Handed to Anna"));
        UUID two = customer(admin, Map.of("name", "Handed to Ben"));
        UUID both = UUID.randomUUID();
        Map<String, ?> handed =
                Map.of("operation", both.toString(), "commands", List.of(assign(one, anna), assign(two, ben)));
        assertEquals(200, admin.post("api/v1/commands", handed).status());
        JsonNode whole = admin.get("api/v1/operations/" + both + "/parts").json();
        assertEquals(1, whole.path("parts").size());
        assertEquals(2, whole.at("/parts/0").size());
        assertEquals(0, whole.path("withheld").asInt());
        assertTrue(whole.path("next").isNull());
        JsonNode half =
                anna.client().get("api/v1/operations/" + both + "/parts").json();
        assertEquals(0, half.path("parts").size());
        assertEquals(1, half.path("withheld").asInt());
        assertEquals(
                404, eve.client().get("api/v1/operations/" + both + "/parts").status());
    }

    private static Map<String, ?> assign(UUID customer, People.Person to) {
        return Map.of(
                "verb",
                "record.assign",
                "record",
                Map.of("type", "customer", "id", customer.toString()),
                "owner",
                to.id().toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoPlaceOrIdIsRefused(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        for (String bad : List.of(
                "?before=soon", "?user=me", "/nothing", "/nothing/parts", "/" + UUID.randomUUID() + "/parts?from=-1")) {
            assertEquals(422, admin.get("api/v1/operations" + bad).status(), bad);
        }
    }
}
