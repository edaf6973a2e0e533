package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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

/** What one may not see is not there, in whatever way one asks. */
class RightsIT {

    @ParameterizedTest
    @EnumSource
    void anotherPersonsRecordIsAsAbsentAsNone(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person owner = People.withRole(server, "Salesperson");
        People.Person other = People.withRole(server, "Salesperson");
        UUID id = UUID.randomUUID();
        assertEquals(
                200,
                People.create(owner.client(), "customer", id, Map.of("name", "Mine"))
                        .status());
        UUID nobody = UUID.randomUUID();
        for (String path : List.of("api/v1/customer/%s", "api/v1/customer/%s/history")) {
            ApiAnswer theirs = other.client().get(path.formatted(id));
            ApiAnswer none = other.client().get(path.formatted(nobody));
            assertEquals("404 no_such_record", theirs.refusal());
            assertEquals(none.text("detail"), theirs.text("detail"));
        }
        assertEquals(
                other.client()
                        .get("api/v1/customer?owner=" + owner.id() + "&count=true")
                        .json()
                        .path("count")
                        .asInt(),
                0);
        Map<String, ?> deletion = Map.of(
                "verb", "record.delete", "record", Map.of("type", "customer", "id", id.toString()), "seenRevision", 1);
        assertEquals(404, People.give(other.client(), deletion).status());
        assertEquals(200, owner.client().get("api/v1/customer/" + id).status());
    }

    @ParameterizedTest
    @EnumSource
    void aHiddenFieldIsNeitherShownNorAskedFor(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        UUID role = UUID.randomUUID();
        String name = "Blind" + role;
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
                Map.of("role", role.toString(), "recordType", "customer", "field", "creditLimit", "level", "HIDDEN"));
        ApiClient blind = People.withRole(server, name).client();
        UUID id = UUID.randomUUID();
        Map<String, ?> limit = Map.of("amount", "7500", "currency", "CNY");
        assertEquals(
                200,
                People.create(admin, "customer", id, Map.of("name", "Rich", "creditLimit", limit))
                        .status());
        ApiAnswer seen = blind.get("api/v1/customer/" + id);
        assertEquals("[\"creditLimit\"]", seen.json().path("withheld").toString());
        ApiAnswer history = blind.get("api/v1/customer/" + id + "/history");
        assertTrue(history.json().at("/history/0/changes/creditLimit").isMissingNode());
        assertEquals(
                "422 hidden_field",
                blind.get("api/v1/customer?sort=creditLimit").refusal());
        assertEquals(
                "422 hidden_field", blind.get("api/v1/customer?creditLimit=").refusal());
        ApiAnswer sum = blind.post(
                "api/v1/customer/summary", Map.of("figures", List.of(Map.of("function", "sum", "of", "creditLimit"))));
        assertEquals("422 hidden_field", sum.refusal());
    }

    /** City and country are parts of the address, kept beside it for lists. */
    @ParameterizedTest
    @EnumSource
    void whatIsMadeOfAHiddenFieldIsHiddenWithIt(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        UUID role = readingAll(admin);
        ApiClient person = People.withRole(server, "Homeless" + role).client();
        UUID id = UUID.randomUUID();
        Map<String, ?> address = Map.of("city", "Canaryville", "country", "GB");
        People.create(admin, "customer", id, Map.of("name", "Somewhere", "address", address));
        String one = "api/v1/customer/" + id;
        assertTrue(person.get(one).json().toString().contains("Canaryville"), "or this test could not fail");
        assertEquals(
                1,
                person.get("api/v1/customer?city=Canaryville")
                        .json()
                        .path("records")
                        .size());
        People.create(
                admin,
                "fieldRule",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "field", "address", "level", "HIDDEN"));
        ApiAnswer seen = person.get(one);
        assertEquals(
                "[\"address\",\"city\",\"country\"]",
                seen.json().path("withheld").toString());
        assertFalse(seen.json().toString().contains("Canaryville"));
        assertFalse(person.get(one + "/history").json().toString().contains("Canaryville"));
        assertNoAnswerTellsOfCities(admin, person);
    }

    private static UUID readingAll(ApiClient admin) {
        UUID role = UUID.randomUUID();
        People.create(admin, "role", role, Map.of("name", "Homeless" + role));
        People.create(
                admin,
                "roleGrant",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "readScope", "ALL"));
        return role;
    }

    private static void assertNoAnswerTellsOfCities(ApiClient admin, ApiClient person) {
        for (String field : List.of("city", "country")) {
            assertEquals(
                    "422 hidden_field",
                    person.get("api/v1/customer?sort=" + field).refusal());
            assertEquals(
                    "422 hidden_field",
                    person.get("api/v1/customer?" + field + "=").refusal());
        }
        Map<String, ?> report =
                Map.of("groups", List.of(Map.of("by", "city")), "figures", List.of(Map.of("function", "count")));
        assertEquals(
                "422 hidden_field",
                person.post("api/v1/customer/summary", report).refusal());
        assertEquals(200, admin.post("api/v1/customer/summary", report).status(), "or this test could not fail");
        assertEquals(
                0,
                person.get("api/v1/customer?q=canaryville")
                        .json()
                        .path("records")
                        .size());
        assertEquals(
                1,
                admin.get("api/v1/customer?q=canaryville")
                        .json()
                        .path("records")
                        .size());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalDoesNotTellAHiddenTitle(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        UUID role = UUID.randomUUID();
        String name = "Untold" + role;
        People.create(admin, "role", role, Map.of("name", name));
        People.create(
                admin,
                "roleGrant",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "readScope", "ALL", "editScope", "ALL"));
        UUID id = UUID.randomUUID();
        People.create(admin, "customer", id, Map.of("name", "canaryname"));
        ApiClient person = People.withRole(server, name).client();
        Map<String, ?> record = Map.of("type", "customer", "id", id.toString());
        Map<String, ?> deletion = Map.of("verb", "record.delete", "record", record, "seenRevision", 1);
        assertTrue(People.give(person, deletion).text("detail").contains("canaryname"), "or this test could not fail");
        People.create(
                admin,
                "fieldRule",
                UUID.randomUUID(),
                Map.of("role", role.toString(), "recordType", "customer", "field", "name", "level", "HIDDEN"));
        assertUntold("403 not_allowed", People.give(person, deletion));
        assertEquals(200, People.give(admin, deletion).status());
        Map<String, ?> changes = Map.of("notes", Map.of("set", Arrays.asList(null, "mine")));
        Map<String, ?> edit = Map.of("type", "customer", "id", id.toString(), "changes", changes);
        assertUntold(
                "422 record_deleted",
                People.give(person, Map.of("verb", "record.edit", "edit", edit, "seenRevision", 1)));
    }

    private static void assertUntold(String refusal, ApiAnswer answer) {
        assertEquals(refusal, answer.refusal());
        assertFalse(answer.json().toString().contains("canaryname"), answer.json()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasLeftIsRefusedAtTheNextCall(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person person = People.withRole(server, "Salesperson");
        assertEquals(200, person.client().get("api/v1/customer").status());
        Map<String, ?> changes = Map.of("active", Map.of("set", List.of(true, false)));
        ApiAnswer left = People.give(
                admin,
                Map.of(
                        "verb",
                        "record.edit",
                        "edit",
                        Map.of("type", "user", "id", person.id().toString(), "changes", changes),
                        "seenRevision",
                        1));
        assertEquals(200, left.status());
        assertEquals(
                "401 account-disabled", person.client().get("api/v1/customer").refusal());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAdministratorsChangeTheOrganisation(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        ApiAnswer role = People.create(person.client(), "role", UUID.randomUUID(), Map.of("name", "King"));
        assertEquals(403, role.status());
        ApiAnswer password = person.client()
                .send(
                        "PUT",
                        "api/v1/account/" + person.id(),
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"password\":\"my own choice\"}"));
        assertEquals("403 no_right", password.refusal());
    }
}
