package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** 64 kbit/s, two seconds there and back, one packet in five late, and no connection lives longer than 30 seconds. */
@Tag("verify")
@Tag("once")
class SlowLineIT {
    private static final Wire.Weather BAD = new Wire.Weather(8_000, Duration.ofSeconds(1), 0.2, Duration.ofSeconds(30));
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CUSTOMERS = 2_000;
    private static final int UNIT = 500;
    /** What one connection costs before it carries anything: the handshake of TLS, and the end of one that was cut. */
    private static final int CONNECTION = 8_000;

    @TempDir
    Path folder;

    @Test
    void theFirstSyncComesThroughPartByPartAndWorkGoesOnMeanwhile() throws StartProblem {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), Map.of());
                Front front = Front.of(server);
                Wire wire = new Wire(front.port(), BAD, 11)) {
            People.Person person = People.withRole(server, "Director");
            fill(server);
            List<Front.Passed> whole = wholeSync(front, person);
            long clean = whole.stream().mapToLong(Front.Passed::bytes).sum();
            long part = whole.stream().mapToLong(Front.Passed::bytes).max().orElseThrow();
            try (Laptop laptop = Laptop.empty(wire.port(), folder.resolve("laptop"), person, InstantSource.system())) {
                laptop.session().start();
                await().atMost(PATIENCE).until(() -> customers(laptop) > 0);
                RecordRef made = works(laptop);
                await().atMost(PATIENCE)
                        .until(() -> customers(laptop) == CUSTOMERS + 1
                                && laptop.session().syncing().state().waiting() == 0);
                assertEquals(
                        200, person.client().get("api/v1/customer/" + made.id()).status());
            }
            long most = clean + clean / 20 + wire.cuts() * (part + CONNECTION) + CONNECTION;
            assertTrue(
                    wire.cuts() > 0 && wire.delivered() <= most,
                    () -> wire.delivered() + " bytes, right are " + most + " at most, with " + wire.cuts() + " cuts");
        }
    }

    private static long customers(Laptop laptop) {
        return laptop.session().records().count(RecordQuery.of(Customer.TYPE));
    }

    private static void fill(RunningServer server) {
        for (int made = 0; made < CUSTOMERS; made += UNIT) {
            List<Map<String, ?>> creates = new ArrayList<>();
            for (int one = 0; one < UNIT; one++) {
                String id = UUID.randomUUID().toString();
                Map<String, ?> values = Map.of("name", "Customer " + id, "notes", UUID.randomUUID() + "\n" + id);
                creates.add(Map.of(
                        "verb", "record.create", "id", id, "values", Map.of("type", "customer", "values", values)));
            }
            assertEquals(
                    200,
                    Administrator.of(server)
                            .post("api/v1/commands", Map.of("commands", creates))
                            .status());
        }
    }

    /** What a device is told that has a good line. */
    private List<Front.Passed> wholeSync(Front front, People.Person person) throws StartProblem {
        Laptop.at(front.port(), folder.resolve("beside"), person, InstantSource.system())
                .close();
        return front.passed();
    }

    /** What is done is done at once, whatever the line does: the person does not wait for it. */
    private static RecordRef works(Laptop laptop) {
        UUID id = laptop.session().commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Made meanwhile");
        laptop.does(new CreateRecord(id, values, null));
        RecordRef made = new RecordRef(Customer.TYPE.name(), id);
        laptop.edits(made, Customer.INDUSTRY, "Rail");
        assertEquals("Rail", laptop.sees(made).get(Customer.INDUSTRY));
        return made;
    }
}
