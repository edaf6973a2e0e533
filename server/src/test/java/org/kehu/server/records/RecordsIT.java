package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/** Records over HTTP, from their making to their history. */
class RecordsIT {

    private static UUID customer(ApiClient caller, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(caller, "customer", id, Map.of("name", name)).status());
        return id;
    }

    private static Map<String, ?> rename(UUID customer, long seen, String from, String to) {
        return Map.of(
                "verb",
                "record.edit",
                "edit",
                Map.of(
                        "type",
                        "customer",
                        "id",
                        customer.toString(),
                        "changes",
                        Map.of("name", Map.of("set", List.of(from, to)))),
                "seenRevision",
                seen);
    }

    @ParameterizedTest
    @EnumSource
    void anEditIsSeenInTheRecordAndInItsHistory(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        UUID id = customer(admin, "Vitachrome Inc.");
        assertEquals(
                "APPLIED",
                People.give(admin, rename(id, 1, "Vitachrome Inc.", "Vitachrome Ltd."))
                        .text("kind"));
        ApiAnswer record = admin.get("api/v1/customer/" + id);
        assertEquals("Vitachrome Ltd.", record.json().at("/values/name").asText());
        assertEquals(2, record.json().path("revision").asInt());
        JsonNode history =
                admin.get("api/v1/customer/" + id + "/history").json().path("history");
        assertEquals(2, history.size());
        assertEquals(
                "[\"Vitachrome Inc.\",\"Vitachrome Ltd.\"]",
                history.get(1).at("/changes/name/set").toString());
    }

    @ParameterizedTest
    @EnumSource
    void anUnchangedRecordIsNotSentAgain(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        UUID id = customer(admin, "Tagged");
        String tag = admin.get("api/v1/customer/" + id).header("ETag");
        assertEquals(
                304,
                admin.withHeader("If-None-Match", tag)
                        .get("api/v1/customer/" + id)
                        .status());
        People.give(admin, rename(id, 1, "Tagged", "Tagged again"));
        assertEquals(
                200,
                admin.withHeader("If-None-Match", tag)
                        .get("api/v1/customer/" + id)
                        .status());
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsPartsOfWhatWasJustWritten(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        UUID id = customer(admin, "Quizzaciously 上海钢铁 Ltd.");
        assertEquals(List.of(id.toString()), found(admin, "zzacious"));
        assertEquals(List.of(id.toString()), found(admin, "%E9%92%A2%E9%93%81"));
        People.give(admin, rename(id, 1, "Quizzaciously 上海钢铁 Ltd.", "Exhaustively Ltd."));
        assertEquals(List.of(), found(admin, "zzacious"));
        assertEquals(List.of(id.toString()), found(admin, "haustiv%20ltd"));
    }

    private static List<String> found(ApiClient client, String part) {
        List<String> ids = new ArrayList<>();
        client.get("api/v1/customer?q=" + part)
                .json()
                .path("records")
                .forEach(record -> ids.add(record.path("id").asText()));
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherWithoutGapOrRepetition(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        String source = "s" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "Page " + i, "source", source));
        }
        String list = "api/v1/customer?source=" + source + "&sort=-name&limit=2&count=true";
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = admin.get(list + after).json();
            assertEquals(5, page.path("count").asInt());
            page.path("records")
                    .forEach(record -> names.add(record.at("/values/name").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        assertEquals(List.of("Page 4", "Page 3", "Page 2", "Page 1", "Page 0"), names);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitSentAgainIsAnsweredAgainAndDoesNothing(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        UUID id = UUID.randomUUID();
        String unit = """
                {"id": "%s", "commands": [{"verb": "record.create", "id": "%s",
                 "values": {"type": "customer", "values": {"name": "%s"}}}]}""";
        String first = unit.formatted(UUID.randomUUID(), id, "Once");
        ApiAnswer applied = admin.postText("api/v1/commands", first);
        ApiAnswer repeated = admin.postText("api/v1/commands", first);
        assertEquals("APPLIED DUPLICATE", applied.text("kind") + " " + repeated.text("kind"));
        assertEquals(applied.text("seq"), repeated.text("seq"));
        ApiAnswer other = admin.postText("api/v1/commands", first.replace("Once", "Twice"));
        assertEquals("409 other_bytes", other.refusal());
        assertEquals(
                1, admin.get("api/v1/customer/" + id).json().path("revision").asInt());
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesNoSenseIsNamed(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        assertEquals("404 unknown_type", admin.get("api/v1/unicorn").refusal());
        assertEquals("422 unknown_field", admin.get("api/v1/customer?wings=2").refusal());
        assertEquals("422 not_sortable", admin.get("api/v1/customer?sort=notes").refusal());
        assertEquals("422 bad_page", admin.get("api/v1/customer?limit=1001").refusal());
        assertEquals(
                "422 bad_parameter", admin.get("api/v1/customer?after=%2F%2F").refusal());
        assertEquals("404 no_such_record", admin.get("api/v1/customer/7").refusal());
        assertEquals(
                "422 unknown_verb",
                People.give(admin, Map.of("verb", "ticket.fly")).refusal());
        assertEquals(
                "422 unknown_member",
                admin.post("api/v1/commands", Map.of("orders", List.of())).refusal());
        assertEquals(
                "422 verb_only_field",
                People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "N", "number", "C-1"))
                        .refusal());
        assertEquals(
                "400 malformed-json", admin.postText("api/v1/commands", "{").refusal());
        assertEquals(
                "400 too-deep",
                admin.postText("api/v1/commands", "[".repeat(10_000)).refusal());
    }

    @ParameterizedTest
    @EnumSource
    void figuresAreCountedPerGroup(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        String source = "f" + UUID.randomUUID();
        for (String grade : List.of("A", "B", "B")) {
            People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "F", "source", source, "grade", grade));
        }
        ApiAnswer figures = admin.post(
                "api/v1/customer/summary",
                Map.of(
                        "records",
                        Map.of("filter", Map.of("path", "source", "is", "eq", "value", source)),
                        "groups",
                        List.of(Map.of("by", "grade")),
                        "figures",
                        List.of(Map.of("function", "count"))));
        assertEquals("[[\"A\",1],[\"B\",2]]", figures.json().path("rows").toString());
    }

    @ParameterizedTest
    @EnumSource
    void anAddressAsksInTheFormThatTheFieldIsWrittenIn(TestDatabase database) {
        ApiClient admin = Administrator.of(RunningServer.on(database));
        String source = "s" + UUID.randomUUID();
        Map<String, ?> money = Map.of("amount", "1250.5", "currency", "CNY");
        People.create(
                admin, "customer", UUID.randomUUID(), Map.of("name", "true", "source", source, "creditLimit", money));
        for (String asked : List.of("name=true", "creditLimit=1250.50+CNY", "owner.active=true")) {
            ApiAnswer found = admin.get("api/v1/customer?count=true&source=" + source + "&" + asked);
            assertEquals("200 1", found.status() + " " + found.text("count"), asked);
        }
        assertEquals("422 bad_boolean", admin.get("api/v1/user?active=maybe").refusal());
    }
}
