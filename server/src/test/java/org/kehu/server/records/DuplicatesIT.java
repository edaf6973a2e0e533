package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What somebody learns of records that he may not see, and what not, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DuplicatesIT {
    @Parameter
    TestDatabase database;

    private RunningServer server;
    private ApiClient admin;
    private People.Person anna;
    private People.Person ben;
    private String name;
    private String phone;
    private UUID annas;

    @BeforeEach
    void begin() {
        server = RunningServer.on(database);
        people();
    }

    private void people() {
        admin = Administrator.of(server);
        anna = People.withRole(server, "Salesperson");
        ben = People.withRole(server, "Salesperson");
        UUID id = UUID.randomUUID();
        name = "盛和" + han(id.getMostSignificantBits()) + "精密机械";
        phone = "+86138" + String.format("%08d", Math.floorMod(id.getLeastSignificantBits(), 100_000_000L));
        annas = customer(anna.client(), Map.of("name", "苏州" + name + "有限公司", "phone", phone));
    }

    private static String han(long bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append((char) (0x4E00 + (bits >>> (12 * i) & 0xFFF)));
        }
        return text.toString();
    }

    private static UUID customer(ApiClient caller, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        assertEquals(200, People.create(caller, "customer", id, values).status());
        return id;
    }

    private static ApiAnswer ask(ApiClient caller, String type, Map<String, ?> values) {
        return caller.post("api/v1/duplicates", Map.of("type", type, "values", values));
    }

    private static JsonNode found(ApiClient caller, Map<String, ?> values) {
        ApiAnswer answer = ask(caller, "customer", values);
        assertEquals(200, answer.status(), answer.json()::toString);
        return answer.json().path("found");
    }

    private String nameOf(People.Person person) {
        JsonNode values = admin.get("api/v1/user/" + person.id()).json().at("/values/name");
        return values.path("given").asText();
    }

    @Test
    void whoMayNotSeeItLearnsThatItExistsWhoseItIsAndWhenItWasFollowedLast() {
        JsonNode one = found(ben.client(), Map.of("name", name)).get(0);
        assertEquals("name", one.path("field").asText());
        assertTrue(one.path("owner").asText().contains(nameOf(anna)), one::toString);
        assertTrue(one.path("lastContact").isNull());
        Map<String, ?> call = Map.of(
                "verb",
                "activity.log",
                "id",
                UUID.randomUUID().toString(),
                "values",
                Map.of(
                        "type",
                        "activity",
                        "values",
                        Map.of(
                                "customer",
                                annas.toString(),
                                "kind",
                                "CALL",
                                "subject",
                                "Secret plan",
                                "startedAt",
                                "2026-03-02T09:30:00Z")));
        assertEquals(200, People.give(anna.client(), call).status());
        ApiAnswer told = ask(ben.client(), "customer", Map.of("phone", phone.substring(3), "name", "x"));
        JsonNode twin = told.json().path("found").get(0);
        assertEquals("2026-03-02", twin.path("lastContact").asText());
        assertEquals(3, twin.size(), "nothing else is told");
        assertFalse(told.json().toString().contains(annas.toString()));
        assertFalse(told.json().toString().contains(name));
    }

    @Test
    void whatOneSeesOneselfAndWhatIsGoneIsNotTold() {
        assertEquals(
                0, found(anna.client(), Map.of("name", name, "phone", phone)).size());
        assertEquals(0, found(admin, Map.of("name", name, "phone", phone)).size());
        assertEquals(
                0,
                found(ben.client(), Map.of("name", "Nobody " + UUID.randomUUID()))
                        .size());
        assertEquals(0, found(ben.client(), Map.of()).size());
        Map<String, ?> deletion = Map.of(
                "verb",
                "record.delete",
                "record",
                Map.of("type", "customer", "id", annas.toString()),
                "seenRevision",
                1);
        assertEquals(200, People.give(admin, deletion).status());
        assertEquals(
                0, found(ben.client(), Map.of("name", name, "phone", phone)).size());
    }

    /** Two hundred and more of his own of that name come before the one that he may not see. */
    @Test
    void hisOwnOfTheNameDoNotHideAnothers() {
        UUID random = UUID.randomUUID();
        UUID last = new UUID(-1L & ~0xF000L | 0x4000L, random.getLeastSignificantBits());
        String common = "通用" + han(random.getMostSignificantBits());
        assertEquals(
                200,
                People.create(anna.client(), "customer", last, Map.of("name", common))
                        .status());
        List<Map<String, ?>> commands = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            Map<String, ?> values = Map.of("type", "customer", "values", Map.of("name", common));
            commands.add(Map.of("verb", "record.create", "id", UUID.randomUUID().toString(), "values", values));
        }
        ApiAnswer given = ben.client().post("api/v1/commands", Map.of("commands", commands));
        assertEquals(200, given.status(), given.json()::toString);
        assertEquals(1, found(ben.client(), Map.of("name", common)).size());
    }

    @Test
    void whatOneMaySeeIsNamedIfOneAsksForIt() {
        Map<String, ?> question = Map.of("type", "customer", "values", Map.of("phone", phone), "seen", true);
        JsonNode seen = anna.client().post("api/v1/duplicates", question).json().path("seen");
        assertEquals(1, seen.size(), seen::toString);
        assertEquals(annas.toString(), seen.get(0).path("id").asText());
        assertTrue(seen.get(0).path("title").asText().contains(name));
        JsonNode others = ben.client().post("api/v1/duplicates", question).json();
        assertEquals(0, others.path("seen").size(), others::toString);
        assertEquals(1, others.path("found").size(), others::toString);
        assertEquals(
                0,
                ask(anna.client(), "customer", Map.of("phone", phone))
                        .json()
                        .path("seen")
                        .size());
    }

    @Test
    void contactsAreToldByTheOwnerOfTheirCustomer() {
        Map<String, ?> contact = Map.of("customer", annas.toString(), "name", Map.of("family", "Li"), "mobile", phone);
        assertEquals(
                200,
                People.create(anna.client(), "contact", UUID.randomUUID(), contact)
                        .status());
        JsonNode found =
                ask(ben.client(), "contact", Map.of("mobile", phone)).json().path("found");
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).path("owner").asText().contains(nameOf(anna)), found::toString);
        assertEquals(
                0,
                ask(anna.client(), "contact", Map.of("mobile", phone))
                        .json()
                        .path("found")
                        .size());
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        ApiClient client = ben.client();
        People.Person agent = People.withRole(server, "Service+agent");
        assertEquals(
                "401 not-signed-in",
                ask(server.client(), "customer", Map.of("name", name)).refusal());
        assertEquals(
                "403 not_allowed",
                ask(agent.client(), "customer", Map.of("name", name)).refusal());
        assertEquals(
                "422 has_no_duplicates",
                ask(client, "order", Map.of("number", "1")).refusal());
        assertEquals(
                "404 unknown_type", ask(client, "wings", Map.of("name", name)).refusal());
        assertEquals(
                "422 unknown_field", ask(client, "customer", Map.of("wings", 2)).refusal());
        assertEquals(
                "422 not_identifying",
                ask(client, "customer", Map.of("notes", "x")).refusal());
        assertEquals("422 not_text", ask(client, "customer", Map.of("name", 2)).refusal());
        assertEquals(
                "422 too_long",
                ask(client, "customer", Map.of("name", "x".repeat(5_000))).refusal());
        ApiAnswer bare = client.post("api/v1/duplicates", Map.of("type", "customer"));
        assertEquals("422 not_an_object", bare.refusal());
        for (String body : List.of("", "null", "[]", "3")) {
            assertEquals(
                    "422 not_an_object",
                    client.postText("api/v1/duplicates", body).refusal(),
                    body);
        }
    }
}
