package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Two colleagues who see everything, each on a laptop, and the server as anybody reads it by HTTP. */
final class Office implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordCodec RECORDS = new RecordCodec(Kehu.SCHEMA);

    final Laptop anna;
    final Laptop ben;
    private final ApiClient api;

    Office(Path folder) throws StartProblem {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        People.Person first = People.withRole(server, "Director");
        api = first.client();
        anna = Laptop.of(server, folder.resolve("anna"), first);
        ben = Laptop.of(server, folder.resolve("ben"), People.withRole(server, "Director"));
    }

    /** A customer that both have. */
    RecordRef customer() {
        UUID id = anna.session().commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, "Shenghe")
                .with(Customer.CREDIT_LIMIT, Money.of("1000", "CNY"));
        RecordRef customer = anna.does(new CreateRecord(id, values, null))
                .changed()
                .iterator()
                .next();
        anna.sync();
        ben.sync();
        return customer;
    }

    JsonNode onServer(RecordRef ref) {
        return api.get("api/v1/" + ref.type() + "/" + ref.id()).json();
    }

    /** Oldest first. */
    JsonNode history(RecordRef ref) {
        return api.get("api/v1/" + ref.type() + "/" + ref.id() + "/history")
                .json()
                .path("history");
    }

    /** Both laptops show what the server has. */
    void assertInStep(RecordRef ref) {
        anna.sync();
        ben.sync();
        JsonNode server = onServer(ref);
        assertEquals(server, shown(anna, ref));
        assertEquals(server, shown(ben, ref));
    }

    private static JsonNode shown(Laptop laptop, RecordRef ref) {
        try {
            return JSON.readTree(RECORDS.write(laptop.sees(ref)).toString());
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    @Override
    public void close() {
        anna.close();
        ben.close();
    }
}
