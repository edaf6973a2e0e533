package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Two salespeople serve a pool, a third does not; what is in it is there for those two, until one of them picks it. */
class PoolsIT {
    private final UUID team = UUID.randomUUID();
    private final UUID pool = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    private People.Person member(RunningServer server) {
        People.Person person = People.withRole(server, "Salesperson");
        Map<String, String> membership =
                Map.of("team", team.toString(), "member", person.id().toString());
        ok(People.create(Administrator.of(server), "teamMember", UUID.randomUUID(), membership));
        return person;
    }

    private static void ok(ApiAnswer answer) {
        assertEquals(200, answer.status(), () -> answer.json().toString());
    }

    private ApiAnswer returned(ApiClient by) {
        return People.give(
                by,
                Map.of(
                        "verb",
                        "customer.return",
                        "customer",
                        customer.toString(),
                        "pool",
                        pool.toString(),
                        "reason",
                        "no budget"));
    }

    private ApiAnswer picked(ApiClient by) {
        return People.give(by, Map.of("verb", "customer.pick", "customer", customer.toString()));
    }

    private int seenBy(People.Person person) {
        List<Integer> counts = List.of(
                person.client().get("api/v1/customer/" + customer).status() == 200 ? 1 : 0,
                person.client()
                        .get("api/v1/customer?pool=" + pool + "&count=true")
                        .json()
                        .path("count")
                        .asInt());
        assertEquals(counts.get(0), counts.get(1));
        return counts.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReturnedIsThereForThoseWhoServeThePoolUntilItIsPicked(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        ok(People.create(admin, "team", team, Map.of("name", "Hunters " + team)));
        ok(People.create(admin, "pool", pool, Map.of("name", "East " + pool, "team", team.toString())));
        People.Person owner = member(server);
        People.Person rival = member(server);
        People.Person stranger = People.withRole(server, "Salesperson");
        ok(People.create(owner.client(), "customer", customer, Map.of("name", "Tired of")));
        assertEquals("404 no_such_record", returned(stranger.client()).refusal());
        ok(returned(owner.client()));
        assertEquals(List.of(1, 1, 0), List.of(seenBy(owner), seenBy(rival), seenBy(stranger)));
        assertEquals("not_in_a_pool", picked(stranger.client()).refusal().replaceAll("^\\d+ ", ""));
        ok(picked(rival.client()));
        ApiAnswer late = picked(owner.client());
        assertEquals("not_in_a_pool", late.refusal().replaceAll("^\\d+ ", ""));
        assertTrue(late.text("detail").contains("somebody else has picked it"), late.text("detail"));
        ApiAnswer seen = rival.client().get("api/v1/customer/" + customer);
        assertEquals(rival.id().toString(), seen.json().findPath("owner").asText());
        assertEquals(owner.id().toString(), seen.json().findPath("formerOwner").asText());
        assertEquals(404, owner.client().get("api/v1/customer/" + customer).status());
    }
}
