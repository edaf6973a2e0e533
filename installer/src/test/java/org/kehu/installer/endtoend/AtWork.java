package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** People on laptops, who reach the packaged server by a front where their requests meet what a test has in mind. */
abstract class AtWork {
    static final String PUSH = "/api/sync/v1/push";
    static final String CHANGES = "/api/sync/v1/changes";

    @TempDir
    Path folder;

    private final TestDatabase database;
    private final List<Laptop> laptops = new ArrayList<>();
    RunningServer server;
    Front front;

    AtWork(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        server = RunningServer.on(database);
        front = Front.of(server);
    }

    @AfterEach
    void close() {
        laptops.forEach(Laptop::close);
        front.close();
    }

    ApiClient admin() {
        return Administrator.of(server);
    }

    Laptop laptop(String role) throws StartProblem {
        return laptop(People.withRole(server, role), InstantSource.system());
    }

    Laptop laptop(People.Person person, InstantSource clock) throws StartProblem {
        Laptop laptop = Laptop.at(front.port(), folder.resolve(UUID.randomUUID().toString()), person, clock);
        laptops.add(laptop);
        return laptop;
    }

    static RecordRef makes(Laptop laptop, String name) {
        UUID id = laptop.session().commands().newId();
        laptop.does(new CreateRecord(id, FieldValues.of(Customer.TYPE).with(Customer.NAME, name), null));
        return new RecordRef(Customer.TYPE.name(), id);
    }

    String onServer(RecordRef ref, String field) {
        return admin().get("api/v1/" + ref.type() + "/" + ref.id())
                .json()
                .at("/values/" + field)
                .asText();
    }

    /** The server has it, changed exactly so often. */
    void assertChanges(int expected, RecordRef ref) {
        assertEquals(
                expected,
                admin().get("api/v1/" + ref.type() + "/" + ref.id() + "/history")
                        .json()
                        .path("history")
                        .size());
    }
}
