package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.sync.TitlesRequest;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/** A salesperson sees every ticket, and only his own customers: of the others he is told the names that tickets lead to. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TitlesIT {
    @Parameter
    TestDatabase database;

    private final UUID customer = UUID.randomUUID();
    private final UUID ticket = UUID.randomUUID();
    private final UUID unlinked = UUID.randomUUID();
    private People.Person owner;
    private People.Person reader;
    private People.Person all;

    @BeforeEach
    void make() {
        RunningServer server = RunningServer.on(database);
        owner = People.withRole(server, "Salesperson");
        reader = People.withRole(server, "Salesperson");
        all = People.withRole(server, "Administrator");
        String queue = Administrator.of(server)
                .get("api/v1/queue")
                .json()
                .at("/records/0/id")
                .asText();
        made("customer", customer, Map.of("name", "Known by its name"));
        made("customer", unlinked, Map.of("name", "Nobody's business"));
        made("ticket", ticket, Map.of("subject", "Noise", "queue", queue, "customer", customer.toString()));
    }

    private void made(String type, UUID id, Map<String, ?> values) {
        ApiAnswer answer = People.create(owner.client(), type, id, values);
        assertEquals(200, answer.status(), () -> answer.json().toString());
    }

    private static Map<String, ?> link(String type, UUID id, String field) {
        return Map.of("record", Map.of("type", type, "id", id.toString()), "field", field);
    }

    private ApiAnswer titles(UUID device, List<?> links) {
        return reader.client().post("api/sync/v1/titles", Map.of("device", device.toString(), "links", links));
    }

    private JsonNode told(List<?> links) {
        return titles(reader.device(), links).json().path("titles");
    }

    @Test
    void theNameIsToldAndNothingElse() {
        assertEquals(404, reader.client().get("api/v1/customer/" + customer).status());
        WholeContents before = WholeContents.of(all);
        JsonNode titles = told(List.of(link("ticket", ticket, "customer")));
        assertEquals(1, titles.size(), titles::toString);
        assertEquals("Known by its name", titles.at("/0/title").asText());
        assertEquals(customer.toString(), titles.at("/0/record/id").asText());
        assertEquals(2, titles.get(0).size());
        assertEquals(before, WholeContents.of(all));
    }

    @Test
    void aGuessIsNoLink() {
        List<?> guesses = List.of(
                link("customer", customer, "parent"),
                link("customer", unlinked, "name"),
                link("ticket", UUID.randomUUID(), "customer"),
                link("ticket", ticket, "subject"),
                link("ticket", ticket, "nonesuch"),
                link("unicorn", ticket, "customer"));
        assertEquals(0, told(guesses).size());
    }

    @Test
    void whoAsksForAnotherDeviceOrForTooMuchIsRefused() {
        Map<String, ?> link = link("ticket", ticket, "customer");
        WholeContents before = WholeContents.of(all);
        assertEquals("422 field-wrong", titles(UUID.randomUUID(), List.of(link)).refusal());
        assertEquals(
                422,
                titles(reader.device(), Collections.nCopies(TitlesRequest.MOST + 1, link))
                        .status());
        assertEquals(
                422,
                titles(reader.device(), List.of(Map.of("field", "customer"))).status());
        assertEquals(
                401,
                RunningServer.on(database)
                        .client()
                        .post(
                                "api/sync/v1/titles",
                                Map.of("device", reader.device().toString(), "links", List.of(link)))
                        .status());
        assertEquals(before, WholeContents.of(all));
    }
}
