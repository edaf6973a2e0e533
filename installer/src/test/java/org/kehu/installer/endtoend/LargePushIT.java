package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** Much work done offline comes back to a server that takes 64 KiB at once, whether it says so or not. */
@Tag("verify")
class LargePushIT {
    private static final String HELLO = "/api/sync/v1/hello";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private RunningServer server;
    private Front front;
    private Laptop laptop;

    @BeforeEach
    void open() {
        server = RunningServer.start(folder.resolve("server"), Map.of("KEHU_BODY_LIMIT", "64"));
        front = Front.of(server);
    }

    @AfterEach
    void close() {
        laptop.close();
        front.close();
        server.close();
    }

    private void begin() throws StartProblem {
        People.Person person = People.withRole(server, "Director");
        laptop = Laptop.at(front.port(), folder.resolve("laptop"), person, InstantSource.system());
    }

    private static Command customer(UUID id, String name) {
        return new CreateRecord(
                id,
                FieldValues.of(Customer.TYPE).with(Customer.NAME, name).with(Customer.NOTES, "x".repeat(600)),
                null);
    }

    private RecordRef makes(String name) {
        return AtWork.makes(laptop, name);
    }

    private Outcome muchAtOnce() {
        return laptop.session()
                .commands()
                .run(IntStream.range(0, 150)
                        .mapToObj(i -> customer(laptop.session().commands().newId(), "of many " + i))
                        .toList());
    }

    /** @return customer that somebody else made */
    private RecordRef news() {
        String id = UUID.randomUUID().toString();
        Map<String, ?> values = Map.of("type", "customer", "values", Map.of("name", "News"));
        Map<String, ?> create = Map.of("verb", "record.create", "id", id, "values", values);
        assertEquals(
                200,
                Administrator.of(server)
                        .post("api/v1/commands", Map.of("commands", List.of(create)))
                        .status());
        return new RecordRef(Customer.TYPE.name(), UUID.fromString(id));
    }

    private int status(RecordRef ref) {
        return Administrator.of(server)
                .get("api/v1/" + ref.type() + "/" + ref.id())
                .status();
    }

    private void works(RecordRef customer) {
        for (int i = 0; i < 200; i++) {
            laptop.edits(customer, Customer.NOTES, i + " ".repeat(3) + "x".repeat(500));
        }
    }

    private void assertAllIsThere(RecordRef edited, RecordRef small, RecordRef news) {
        assertTrue(laptop.sees(edited).get(Customer.NOTES).startsWith("199 "));
        assertEquals(laptop.sees(edited).revision(), 201);
        assertEquals(200, status(small));
        assertNotNull(laptop.session().records().find(news));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSaved() throws StartProblem {
        begin();
        RecordRef customer = makes("Much edited");
        laptop.leave();
        works(customer);
        assertInstanceOf(Outcome.Rejected.class, muchAtOnce());
        RecordRef small = makes("Small");
        RecordRef news = news();
        laptop.comeBack();
        assertAllIsThere(customer, small, news);
        assertEquals(List.of(), laptop.session().attention().entries());
    }

    @Test
    void whatAServerThatDoesNotSayRefusesIsGivenBackAndTheRestArrives() throws StartProblem {
        front.on(HELLO, (request, onward) -> withoutLimits(onward.send(request)));
        begin();
        RecordRef customer = makes("Much edited");
        laptop.leave();
        works(customer);
        assertInstanceOf(Outcome.Accepted.class, muchAtOnce());
        RecordRef small = makes("Small");
        RecordRef news = news();
        laptop.comeBack();
        assertAllIsThere(customer, small, news);
        assertEquals(1, laptop.session().attention().entries().size());
    }

    /** As servers answer that do not know of limits. */
    private static Front.Answer withoutLimits(Front.Answer answer) throws IOException {
        ObjectNode hello = (ObjectNode) JSON.readTree(Plain.body(answer));
        assertNotNull(hello.remove("limits"));
        return new Front.Answer(
                answer.status(), Map.of("Content-Type", List.of("application/json")), JSON.writeValueAsBytes(hello));
    }
}
