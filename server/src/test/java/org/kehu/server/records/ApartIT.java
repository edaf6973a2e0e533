package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

/** Who may say that two customers are two, and who sees that somebody has, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApartIT {
    @Parameter
    TestDatabase database;

    private ApiClient admin;
    private People.Person anna;
    private People.Person ben;
    private UUID acme;
    private UUID twin;

    @BeforeEach
    void begin() {
        RunningServer server = RunningServer.on(database);
        admin = Administrator.of(server);
        anna = People.withRole(server, "Salesperson");
        ben = People.withRole(server, "Salesperson");
        acme = customer(anna.client(), "Acme");
        twin = customer(anna.client(), "Acme Ltd");
    }

    private static UUID customer(ApiClient caller, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(caller, "customer", id, Map.of("name", name)).status());
        return id;
    }

    private static ApiAnswer apart(ApiClient caller, UUID one, UUID other, String note) {
        Map<String, Object> call = new HashMap<>();
        call.put("verb", "record.apart");
        call.put("first", Map.of("type", "customer", "id", one.toString()));
        call.put("second", other.toString());
        if (note != null) {
            call.put("note", note);
        }
        return People.give(caller, call);
    }

    private static JsonNode said(ApiClient caller, UUID customer) {
        return caller.get("api/v1/customerApart?customer=" + customer).json().path("records");
    }

    @Test
    void whoEditsBothSaysItAndWhoSeesTheCarrierSeesIt() {
        assertEquals(200, apart(anna.client(), acme, twin, "a branch").status());
        JsonNode one = said(anna.client(), acme);
        assertEquals(1, one.size(), one::toString);
        assertEquals(twin.toString(), one.get(0).at("/values/other").asText());
        assertEquals("a branch", one.get(0).at("/values/note").asText());
        assertEquals(1, said(admin, acme).size());
        assertEquals(0, said(ben.client(), acme).size());
        assertEquals(200, apart(admin, twin, acme, null).status());
        assertEquals(1, said(admin, acme).size() + said(admin, twin).size(), "it is said once");
    }

    @Test
    void whoMayNotEditBothIsRefusedAndNothingIsKept() {
        UUID bens = customer(ben.client(), "Acme Wuxi");
        ApiAnswer refused = apart(anna.client(), acme, bens, null);
        assertEquals(404, refused.status());
        assertEquals(404, apart(anna.client(), bens, acme, null).status());
        assertEquals(404, apart(ben.client(), acme, twin, null).status());
        assertEquals(422, apart(admin, acme, acme, null).status());
        assertEquals(
                0,
                said(admin, acme).size()
                        + said(admin, twin).size()
                        + said(admin, bens).size());
    }

    @Test
    void itIsTakenAwayByWhoEditsItsRecord() {
        assertEquals(200, apart(anna.client(), acme, twin, null).status());
        String id = said(anna.client(), acme).get(0).path("id").asText();
        Map<String, ?> deletion =
                Map.of("verb", "record.delete", "record", Map.of("type", "customerApart", "id", id), "seenRevision", 1);
        assertEquals(404, People.give(ben.client(), deletion).status());
        assertEquals(200, People.give(anna.client(), deletion).status());
        assertEquals(0, said(anna.client(), acme).size());
    }
}
