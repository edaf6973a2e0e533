package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A client is killed while a person works without a network: whatever it said was done is done. */
@Tag("verify")
class KilledClientIT {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 100})
    void whatItSaidWasDoneIsInTheOutboxAndReachesTheServer(int done) throws Exception {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        People.Person person = People.withRole(server, "Salesperson");
        try (Laptop laptop = Laptop.of(server, data, person)) {
            laptop.leave();
            laptop.session().close();
            List<UUID> told = killedAfter(done, person);
            Set<UUID> kept = laptop.opened(
                    tx -> tx.outbox().stream().map(OutboxUnit::operation).collect(Collectors.toSet()));
            assertTrue(told.size() >= done && kept.containsAll(told), () -> told.size() + " told, kept " + kept.size());
            laptop.restart();
            laptop.comeBack();
            assertEquals(kept.size(), laptop.session().records().count(RecordQuery.of(Customer.TYPE)));
            assertEquals(
                    kept.size(),
                    person.client()
                            .get("api/v1/customer?count=true&limit=1")
                            .json()
                            .path("count")
                            .asInt());
        }
    }

    /** The operations that a client had told as done when it was killed. */
    private List<UUID> killedAfter(int done, People.Person person) {
        try (ClerkProcess clerk = ClerkProcess.offline(data, person)) {
            clerk.makes(done);
            clerk.kill();
            return clerk.told().stream().map(ClerkProcess.Done::operation).toList();
        }
    }
}
