package org.kehu.server.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Who may take records out, and who reads that somebody did. */
class ExportIT {

    private static ApiAnswer export(ApiClient caller, UUID id, long rows, String reason) {
        return People.give(
                caller,
                Map.of(
                        "verb",
                        "record.export",
                        "id",
                        id.toString(),
                        "recordType",
                        "customer",
                        "format",
                        "CSV",
                        "rows",
                        rows,
                        "fields",
                        "name, phone",
                        "filter",
                        "All",
                        "reason",
                        reason,
                        "fileName",
                        "customers.csv",
                        "fingerprint",
                        "0f".repeat(32)));
    }

    private static ApiAnswer entry(ApiClient caller, UUID id) {
        return caller.get("api/v1/exportLog/" + id);
    }

    @ParameterizedTest
    @EnumSource
    void anExportTakesAPermissionAndAReasonAndIsRead(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person manager = People.withRole(server, "Sales%20manager");
        People.Person other = People.withRole(server, "Sales%20manager");
        People.Person seller = People.withRole(server, "Salesperson");
        UUID id = UUID.randomUUID();
        UUID unpermitted = UUID.randomUUID();
        assertEquals(
                200, export(seller.client(), unpermitted, 10, "for the audit").status());
        JsonNode told = entry(admin, unpermitted).json().path("values");
        assertTrue(told.path("noticed").asBoolean(), told::toString);
        assertTrue(told.path("withoutRightSince").isTextual(), told::toString);
        assertEquals(422, export(manager.client(), id, 10, "ab").status());
        assertEquals(404, entry(admin, id).status());
        assertEquals(200, export(manager.client(), id, 9_000, "for the audit").status());
        JsonNode first = entry(admin, id).json();
        assertEquals("for the audit", first.at("/values/reason").asText());
        assertEquals(manager.id().toString(), first.at("/values/owner").asText());
        assertFalse(first.at("/values/noticed").asBoolean());
        assertFalse(first.at("/values/withoutRightSince").isTextual());
        assertEquals(200, entry(manager.client(), id).status());
        assertEquals(404, entry(other.client(), id).status());
        UUID second = UUID.randomUUID();
        assertEquals(200, export(manager.client(), second, 1_001, "once more").status());
        assertTrue(entry(admin, second).json().at("/values/noticed").asBoolean());
        Map<String, ?> deletion = Map.of(
                "verb", "record.delete", "record", Map.of("type", "exportLog", "id", id.toString()), "seenRevision", 1);
        assertEquals(403, People.give(admin, deletion).status());
        assertEquals(200, entry(admin, id).status());
    }

    @ParameterizedTest
    @EnumSource
    void exportsAreFoundByTheirReason(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person manager = People.withRole(server, "Sales%20manager");
        UUID found = UUID.randomUUID();
        String word = "canary" + found.toString().replace("-", "");
        assertEquals(
                200,
                export(manager.client(), found, 1, "for the " + word + " 审计").status());
        for (String typed : List.of(word, "shenji " + word)) {
            JsonNode list = admin.get("api/v1/exportLog?q=" + typed.replace(" ", "%20"))
                    .json()
                    .path("records");
            assertEquals(1, list.size(), typed);
        }
    }
}
