package org.kehu.server.records;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** What the server makes of a handover. */
class HandoverIT {

    private static ApiAnswer customer(People.Person owner, UUID id) {
        return People.create(owner.client(), "customer", id, Map.of("name", "Works " + id));
    }

    private static ApiAnswer begin(ApiClient caller, UUID leaver, UUID receiver, boolean bar) {
        return People.give(
                caller,
                Map.of(
                        "verb",
                        "handover.begin",
                        "id",
                        UUID.randomUUID().toString(),
                        "leaver",
                        leaver.toString(),
                        "receiver",
                        receiver.toString(),
                        "rules",
                        "",
                        "reason",
                        "Leaves",
                        "bar",
                        bar));
    }

    private static ApiAnswer pass(ApiClient caller, UUID customer, UUID leaver, UUID receiver) {
        return People.give(
                caller,
                Map.of(
                        "verb",
                        "handover.pass",
                        "record",
                        Map.of("type", "customer", "id", customer.toString()),
                        "leaver",
                        leaver.toString(),
                        "receiver",
                        receiver.toString()));
    }

    private static String owner(ApiClient admin, UUID customer) {
        return admin.get("api/v1/customer/" + customer)
                .json()
                .at("/values/owner")
                .asText();
    }

    @ParameterizedTest
    @EnumSource
    void theLeaverReadsAndWritesNothingOnceItHasBegun(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person leaver = People.withRole(server, "Salesperson");
        People.Person heir = People.withRole(server, "Salesperson");
        UUID customer = UUID.randomUUID();
        assertEquals(200, customer(leaver, customer).status());
        assertEquals(200, begin(admin, leaver.id(), heir.id(), true).status());
        ApiAnswer refused = customer(leaver, UUID.randomUUID());
        assertEquals(403, refused.status());
        assertEquals("barred_from_writing", refused.text("code"));
        assertEquals(200, leaver.client().get("api/v1/customer/" + customer).status());
        assertEquals(200, pass(admin, customer, leaver.id(), heir.id()).status());
        assertEquals(heir.id().toString(), owner(admin, customer));
        assertEquals(200, pass(admin, customer, leaver.id(), heir.id()).status());
    }

    /** A view that is not shared is its owner's: who may assign does not see it, and is told that there is one. */
    @ParameterizedTest
    @EnumSource
    void thatThereIsMoreThanItsGiverSeesIsTold(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person leaver = People.withRole(server, "Salesperson");
        People.Person manager = People.withRole(server, "Director");
        String path = "api/v1/handovers/hidden?leaver=";
        assertEquals(200, customer(leaver, UUID.randomUUID()).status());
        assertEquals(
                200,
                People.create(
                                leaver.client(),
                                "savedView",
                                UUID.randomUUID(),
                                Map.of("name", "Mine", "recordType", "customer"))
                        .status());
        assertEquals(
                "{\"hidden\":1}",
                manager.client().get(path + leaver.id()).json().toString());
        String asked = manager.id() + " asked how many records of " + leaver.id() + " he may not see: 1";
        await().until(() -> server.process().output().contains(asked));
        assertEquals("{\"hidden\":0}", admin.get(path + leaver.id()).json().toString());
        assertEquals(403, leaver.client().get(path + leaver.id()).status());
        assertEquals("422 bad_parameter", admin.get(path + "nobody").refusal());
    }

    @ParameterizedTest
    @EnumSource
    void whoHasLeftReceivesNothing(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        People.Person leaver = People.withRole(server, "Salesperson");
        People.Person gone = People.withRole(server, "Salesperson");
        UUID customer = UUID.randomUUID();
        assertEquals(200, customer(leaver, customer).status());
        Map<String, ?> leaves = Map.of(
                "verb",
                "record.edit",
                "edit",
                Map.of(
                        "type",
                        "user",
                        "id",
                        gone.id().toString(),
                        "changes",
                        Map.of("active", Map.of("set", List.of(true, false)))),
                "seenRevision",
                1);
        assertEquals(200, People.give(admin, leaves).status());
        for (ApiAnswer refused :
                List.of(begin(admin, leaver.id(), gone.id(), true), pass(admin, customer, leaver.id(), gone.id()))) {
            assertEquals("user_inactive", refused.text("code"));
            assertEquals("receiver", refused.text("field"));
        }
        assertEquals(leaver.id().toString(), owner(admin, customer));
        assertEquals(200, customer(leaver, UUID.randomUUID()).status());
        assertEquals(403, begin(leaver.client(), gone.id(), leaver.id(), false).status());
    }
}
