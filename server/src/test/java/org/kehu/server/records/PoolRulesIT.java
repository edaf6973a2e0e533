package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.records.control.Race;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Jobs;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A pool from which one customer a day may be picked, and into which those come back that nobody calls for thirty days. */
class PoolRulesIT {
    private static final String JOB = "api/v1/server/jobs/recycle";
    private final UUID team = UUID.randomUUID();
    private final UUID pool = UUID.randomUUID();

    private static ApiAnswer ok(ApiAnswer answer) {
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return answer;
    }

    private People.Person member(RunningServer server) {
        ApiClient admin = Administrator.of(server);
        ok(People.create(admin, "team", team, Map.of("name", "Hunters " + team)));
        Map<String, Object> rules =
                Map.of("name", "East " + pool, "team", team.toString(), "picksPerDay", 1, "unfollowedDays", 30);
        ok(People.create(admin, "pool", pool, rules));
        People.Person person = People.withRole(server, "Salesperson");
        Map<String, String> membership =
                Map.of("team", team.toString(), "member", person.id().toString());
        ok(People.create(admin, "teamMember", UUID.randomUUID(), membership));
        return person;
    }

    private UUID pooled(ApiClient admin) {
        return imported(admin, Map.of("pool", pool.toString()));
    }

    /** A customer of long ago. */
    private static UUID imported(ApiClient admin, Map<String, String> whose) {
        UUID id = UUID.randomUUID();
        Map<String, String> values = new HashMap<>(whose);
        values.put("name", "Old " + id);
        values.put("createdAt", "2020-01-01T00:00:00Z");
        ok(People.give(
                admin,
                Map.of(
                        "verb",
                        "record.import",
                        "id",
                        id.toString(),
                        "batch",
                        "old",
                        "values",
                        Map.of("type", "customer", "values", values))));
        return id;
    }

    private static ApiAnswer pick(People.Person by, UUID customer) {
        return People.give(by.client(), Map.of("verb", "customer.pick", "customer", customer.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoPicksAtOnceADayAllowsOne(TestDatabase database) throws InterruptedException, ExecutionException {
        RunningServer server = RunningServer.on(database);
        People.Person person = member(server);
        ApiClient admin = Administrator.of(server);
        List<UUID> two = List.of(pooled(admin), pooled(admin));
        List<ApiAnswer> answers = Race.of(2, place -> pick(person, two.get(place)));
        assertEquals(
                List.of(200, 422),
                answers.stream().map(ApiAnswer::status).sorted().toList());
        ApiAnswer refused =
                answers.stream().filter(one -> one.status() == 422).findFirst().orElseThrow();
        assertEquals("422 picks_used_up", refused.refusal());
        assertTrue(refused.text("detail").startsWith("1 of 1 picked today"), refused.text("detail"));
        assertEquals(
                1,
                Stream.of(0, 1)
                        .map(place ->
                                admin.get("api/v1/customer/" + two.get(place)).json())
                        .filter(one -> one.findPath("owner")
                                .asText()
                                .equals(person.id().toString()))
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyCallsComesBackByItself(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = member(server);
        ApiClient admin = Administrator.of(server);
        assertEquals(403, person.client().post(JOB, Map.of()).status());
        assertEquals(404, admin.post("api/v1/server/jobs/nothing", Map.of()).status());
        ApiAnswer asked = admin.post(JOB, Map.of());
        assertEquals(202, asked.status());
        assertTrue(asked.header("Location").endsWith(JOB), asked.header("Location"));
        assertTrue(Jobs.ended(admin, "recycle").hasNonNull("endedAt"));
        assertEquals("409 job-not-running", admin.post(JOB + "/stop", Map.of()).refusal());
        assertEquals(403, person.client().post(JOB + "/stop", Map.of()).status());
        assertEquals(403, person.client().get(JOB).status());
        assertEquals(404, admin.get("api/v1/server/jobs/nothing").status());
        UUID old = imported(admin, Map.of("owner", person.id().toString()));
        ok(People.create(person.client(), "customer", UUID.randomUUID(), Map.of("name", "New")));
        JsonNode ran = Jobs.run(admin, "recycle");
        assertEquals(1, ran.path("applied").asInt(), ran::toString);
        JsonNode now = admin.get("api/v1/customer/" + old).json();
        assertEquals(pool.toString(), now.findPath("pool").asText());
        assertEquals("UNFOLLOWED", now.findPath("poolCause").asText());
        assertEquals(person.id().toString(), now.findPath("formerOwner").asText());
        String told =
                person.client().get("api/v1/task").json().findPath("subject").asText();
        assertTrue(told.contains("30") && told.startsWith("Old " + old), told);
        assertEquals(0, Jobs.run(admin, "recycle").path("applied").asInt());
        ok(pick(person, old));
        assertEquals(0, Jobs.run(admin, "recycle").path("applied").asInt());
    }
}
