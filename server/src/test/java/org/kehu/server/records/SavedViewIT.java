package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Whose a view of a list is. */
class SavedViewIT {

    private static int status(ApiClient caller, UUID view) {
        return caller.get("api/v1/savedView/" + view).status();
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsItsOwnersUntilItIsSharedWithATeam(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person owner = People.withRole(server, "Salesperson");
        People.Person mate = People.withRole(server, "Salesperson");
        People.Person other = People.withRole(server, "Salesperson");
        UUID team = UUID.randomUUID();
        People.create(admin, "team", team, Map.of("name", "Team " + team));
        for (People.Person member : new People.Person[] {owner, mate}) {
            People.create(
                    admin,
                    "teamMember",
                    UUID.randomUUID(),
                    Map.of("team", team.toString(), "member", member.id().toString()));
        }
        UUID own = UUID.randomUUID();
        UUID shared = UUID.randomUUID();
        Map<String, String> values = Map.of("name", "Class A", "recordType", "customer");
        assertEquals(
                200, People.create(owner.client(), "savedView", own, values).status());
        Map<String, String> teams = Map.of("name", "Ours", "recordType", "customer", "team", team.toString());
        assertEquals(
                200, People.create(owner.client(), "savedView", shared, teams).status());
        assertEquals(200, status(owner.client(), own));
        assertEquals(404, status(mate.client(), own));
        assertEquals(200, status(mate.client(), shared));
        assertEquals(404, status(other.client(), shared));
        Map<String, ?> deletion = Map.of(
                "verb",
                "record.delete",
                "record",
                Map.of("type", "savedView", "id", shared.toString()),
                "seenRevision",
                1);
        assertEquals(403, People.give(mate.client(), deletion).status());
        assertEquals(200, People.give(owner.client(), deletion).status());
    }
}
