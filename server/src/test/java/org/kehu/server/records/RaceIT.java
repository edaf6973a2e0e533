package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.records.control.Race;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Two people at the same moment, over HTTP: one passes, the other is told why not, and the log holds one effect. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RaceIT {
    private static final int ROUNDS = 3;
    private static final Map<TestDatabase, List<People.Person>> COLLEAGUES = new EnumMap<>(TestDatabase.class);

    @Parameter
    TestDatabase database;

    private ApiClient admin;
    private People.Person lin;
    private People.Person wang;
    private UUID customer;

    @BeforeEach
    void twoColleagues() {
        RunningServer server = RunningServer.on(database);
        admin = Administrator.of(server);
        List<People.Person> colleagues = COLLEAGUES.computeIfAbsent(
                database,
                unused -> List.of(People.withRole(server, "Administrator"), People.withRole(server, "Administrator")));
        lin = colleagues.get(0);
        wang = colleagues.get(1);
        customer = made("customer", Map.of("name", "Land of Toys"));
    }

    private UUID made(String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        ApiAnswer answer = People.create(admin, type, id, values);
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return id;
    }

    private UUID ticket() {
        return made("ticket", Map.of("subject", "Wheel is loose", "customer", customer.toString()));
    }

    private List<ApiAnswer> race(Map<String, ?> first, Map<String, ?> second)
            throws InterruptedException, ExecutionException {
        return Race.of(2, place -> People.give((place == 0 ? lin : wang).client(), place == 0 ? first : second));
    }

    private static List<String> refusals(List<ApiAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() != 200)
                .map(ApiAnswer::refusal)
                .toList();
    }

    /** The rows of the log that set the field, in their order: each with whoever did it. */
    private List<JsonNode> setting(String type, UUID id, String field) {
        JsonNode history =
                admin.get("api/v1/" + type + "/" + id + "/history").json().path("history");
        return StreamSupport.stream(history.spliterator(), false)
                .skip(1)
                .filter(row -> row.path("changes").has(field))
                .toList();
    }

    private JsonNode now(String type, UUID id) {
        return admin.get("api/v1/" + type + "/" + id).json();
    }

    @RepeatedTest(ROUNDS)
    void oneTicketIsTakenByOneAgent() throws InterruptedException, ExecutionException {
        UUID ticket = ticket();
        Map<String, ?> take = Map.of("verb", "ticket.take", "ticket", ticket.toString());
        List<ApiAnswer> answers = race(take, take);
        assertEquals(List.of("422 ticket_taken"), refusals(answers));
        People.Person taker = answers.get(0).status() == 200 ? lin : wang;
        JsonNode after = now("ticket", ticket);
        assertEquals(taker.id().toString(), after.at("/values/owner").asText());
        assertEquals(2, after.path("revision").asInt());
        assertEquals(1, setting("ticket", ticket, "owner").size());
    }

    @RepeatedTest(ROUNDS)
    void aDealIsWonOnce() throws InterruptedException, ExecutionException {
        String pipeline =
                admin.get("api/v1/pipeline").json().at("/records/0/id").asText();
        Map<String, ?> amount = Map.of("amount", "500", "currency", "CNY");
        UUID deal = made(
                "opportunity",
                Map.of(
                        "title",
                        "500 models",
                        "customer",
                        customer.toString(),
                        "amount",
                        amount,
                        "expectedClose",
                        "2027-01-31",
                        "pipeline",
                        pipeline));
        Map<String, ?> win = Map.of("verb", "opportunity.win", "opportunity", deal.toString());
        assertEquals(List.of("422 opportunity_closed"), refusals(race(win, win)));
        JsonNode after = now("opportunity", deal);
        assertEquals("WON", after.at("/values/status").asText());
        assertEquals(2, after.path("revision").asInt());
        assertEquals(1, setting("opportunity", deal, "status").size());
    }

    @RepeatedTest(ROUNDS)
    void aClosedTicketIsNotAssigned() throws InterruptedException, ExecutionException {
        UUID ticket = ticket();
        Map<String, ?> solve =
                Map.of("verb", "ticket.solve", "ticket", ticket.toString(), "solution", "Tightened the screw");
        assertEquals(200, People.give(admin, solve).status());
        Map<String, ?> assign = Map.of(
                "verb",
                "ticket.assign",
                "ticket",
                ticket.toString(),
                "assignee",
                wang.id().toString());
        Map<String, ?> close = Map.of("verb", "ticket.close", "ticket", ticket.toString());
        List<ApiAnswer> answers = race(assign, close);
        assertEquals(200, answers.get(1).status());
        assertEquals(1, setting("ticket", ticket, "closedAt").size());
        JsonNode after = now("ticket", ticket);
        assertEquals("CLOSED", after.at("/values/state").asText());
        List<JsonNode> assigned = setting("ticket", ticket, "owner");
        if (answers.get(0).status() == 200) {
            assertEquals(1, assigned.size());
            assertTrue(answers.get(0).json().path("seq").asLong()
                    < answers.get(1).json().path("seq").asLong());
        } else {
            assertEquals("422 ticket_closed", answers.get(0).refusal());
            assertEquals(List.of(), assigned);
            assertTrue(after.at("/values/owner").isMissingNode());
        }
    }
}
