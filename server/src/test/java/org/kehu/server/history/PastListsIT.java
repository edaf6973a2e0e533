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
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Lists and figures as of a time, over the wire. */
class PastListsIT {

    /** When the record was changed last, as the log says. */
    private static String changed(ApiClient caller, UUID customer) {
        JsonNode rows =
                caller.get("api/v1/customer/" + customer + "/history").json().path("history");
        return rows.path(rows.size() - 1).path("at").asText();
    }

    private static ApiAnswer rename(ApiClient caller, UUID customer) {
        Map<String, ?> edit = Map.of(
                "type",
                "customer",
                "id",
                customer.toString(),
                "changes",
                Map.of("name", Map.of("set", List.of("Before", "After"))));
        return People.give(caller, Map.of("verb", "record.edit", "edit", edit, "seenRevision", 1));
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("records").forEach(one -> names.add(one.at("/values/name").asText()));
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void aListIsAnsweredAsItWas(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        ApiClient client = person.client();
        UUID first = UUID.randomUUID();
        assertEquals(
                200,
                People.create(client, "customer", first, Map.of("name", "Before"))
                        .status());
        String then = changed(client, first);
        assertEquals(200, rename(client, first).status());
        assertEquals(
                200,
                People.create(client, "customer", UUID.randomUUID(), Map.of("name", "Since"))
                        .status());
        String owned = "owner=" + person.id() + "&sort=name&count=true";
        assertEquals(
                List.of("After", "Since"),
                names(client.get("api/v1/customer?" + owned).json()));
        JsonNode past = client.get("api/v1/customer?" + owned + "&asOf=" + then).json();
        assertEquals(List.of("Before"), names(past));
        assertEquals(1, past.path("count").asInt());
        Map<String, Object> filter =
                Map.of("path", "owner", "is", "eq", "value", person.id().toString());
        ApiAnswer asked = client.post("api/v1/customer/query?asOf=" + then, Map.of("filter", filter));
        assertEquals(past.path("records"), asked.json().path("records"));
        Map<String, Object> figures = Map.of(
                "records", Map.of("filter", filter),
                "figures", List.of(Map.of("function", "count")));
        JsonNode counted =
                client.post("api/v1/customer/summary?asOf=" + then, figures).json();
        assertEquals("[[1]]", counted.path("rows").toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoTimeIsRefused(TestDatabase database) {
        ApiClient client =
                People.withRole(RunningServer.on(database), "Salesperson").client();
        for (String bad : List.of("monday", "2026-03-02")) {
            ApiAnswer refused = client.get("api/v1/customer?asOf=" + bad);
            assertEquals(422, refused.status());
            assertTrue(refused.json().path("detail").asText().contains(bad), refused::toString);
        }
    }
}
