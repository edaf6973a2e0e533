package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.People;
import org.kehu.server.running.TestDatabase;

/** What happens to a push between the device and the server, or to its giver while it is on its way. */
abstract class NetworkFaults extends AtWork {
    private static final ObjectMapper JSON = new ObjectMapper();

    NetworkFaults(TestDatabase database) {
        super(database);
    }

    @Test
    void aPushWhoseAnswerIsLostIsSentAgainAndAnsweredAsBefore() throws StartProblem {
        Laptop laptop = laptop("Director");
        RecordRef customer = makes(laptop, "Once only");
        laptop.sync();
        AtomicInteger lost = new AtomicInteger();
        front.on(PUSH, (request, onward) -> {
            Front.Answer answer = onward.send(request);
            return lost.incrementAndGet() > 1 ? answer : null;
        });
        Outcome.Accepted edit = laptop.edits(customer, Customer.INDUSTRY, "Rail");
        laptop.sync();
        assertTrue(lost.get() > 1);
        assertEquals("Rail", onServer(customer, "industry"));
        assertChanges(2, customer);
        assertTrue(laptop.session().attention().entries().isEmpty());
        Verdict verdict = laptop.opened(
                tx -> Objects.requireNonNull(tx.journal(edit.operation()).get(0).verdict()));
        assertEquals(Verdict.Kind.DUPLICATE, verdict.kind());
    }

    @Tag("verify")
    @Test
    void aPushThatArrivesTwiceTakesEffectOnce() throws StartProblem {
        Laptop laptop = laptop("Director");
        front.on(PUSH, (request, onward) -> {
            onward.send(request);
            return onward.send(request);
        });
        RecordRef customer = makes(laptop, "Delivered twice");
        laptop.edits(customer, Customer.INDUSTRY, "Rail");
        laptop.sync();
        assertEquals("Rail", onServer(customer, "industry"));
        assertChanges(2, customer);
        assertEquals("Rail", laptop.sees(customer).get(Customer.INDUSTRY));
    }

    @Tag("verify")
    @Test
    void aPushThatArrivesAfterALaterOneChangesNothing() throws StartProblem, IOException {
        Laptop laptop = laptop("Director");
        AtomicReference<Carried> first = new AtomicReference<>();
        AtomicReference<Front.Onward> way = new AtomicReference<>();
        front.on(PUSH, (request, onward) -> {
            first.compareAndSet(null, request);
            way.set(onward);
            return onward.send(request);
        });
        RecordRef customer = makes(laptop, "First");
        laptop.sync();
        laptop.edits(customer, Customer.NAME, "Second");
        laptop.sync();
        Front.Answer late = way.get().send(first.get());
        JsonNode verdicts = JSON.readTree(Plain.body(late)).path("verdicts");
        assertTrue(verdicts.size() > 0);
        verdicts.forEach(
                verdict -> assertEquals("DUPLICATE", verdict.path("kind").asText()));
        assertEquals("Second", onServer(customer, "name"));
        assertChanges(2, customer);
    }

    @Tag("verify")
    @Test
    void aLineThatFallsSilentIsGivenUpForANewOne() throws StartProblem {
        Laptop laptop = laptop("Director");
        laptop.fallSilent();
        RecordRef customer = makes(laptop, "Past the silence");
        laptop.sync();
        assertEquals("Past the silence", onServer(customer, "name"));
        assertChanges(1, customer);
    }

    @Test
    void rightsTakenAwayDuringAPushAreJudgedAtCommit() throws StartProblem, InterruptedException {
        Laptop laptop = laptop("Salesperson");
        RecordRef customer = makes(laptop, "Her own");
        laptop.sync();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch revoked = new CountDownLatch(1);
        front.on(PUSH, (request, onward) -> {
            arrived.countDown();
            awaited(revoked);
            return onward.send(request);
        });
        laptop.edits(customer, Customer.INDUSTRY, "Rail");
        arrived.await();
        takeRole(laptop.person());
        revoked.countDown();
        laptop.sync();
        assertEquals("", onServer(customer, "industry"));
        assertEquals(1, laptop.session().attention().entries().size());
        assertNull(laptop.session().records().find(customer));
    }

    static void awaited(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void takeRole(People.Person person) {
        String assignment = admin().get("api/v1/roleAssignment?user=" + person.id())
                .json()
                .at("/records/0/id")
                .asText();
        give(Map.of(
                "verb",
                "record.delete",
                "record",
                Map.of("type", "roleAssignment", "id", assignment),
                "seenRevision",
                1));
    }

    private void give(Map<String, ?> command) {
        ApiAnswer answer = People.give(admin(), command);
        assertEquals(200, answer.status(), () -> answer.json().toString());
    }

    @Tag("verify")
    @Test
    void whatWasHandedOverMeanwhileLeavesAndTheEditWaitsForItsGiver() throws StartProblem {
        Laptop laptop = laptop("Salesperson");
        RecordRef customer = makes(laptop, "Handed over");
        laptop.sync();
        laptop.leave();
        EditRecord edit = edit(laptop, customer);
        UUID successor = People.withRole(server, "Salesperson").id();
        give(Map.of(
                "verb",
                "record.assign",
                "record",
                Map.of("type", customer.type(), "id", customer.id().toString()),
                "owner",
                successor.toString()));
        laptop.comeBack();
        assertEquals("", onServer(customer, "industry"));
        assertEquals(
                List.of(edit),
                laptop.session().attention().entries().stream()
                        .map(entry -> entry.culprit())
                        .toList());
        assertNull(laptop.session().records().find(customer));
    }

    private static EditRecord edit(Laptop laptop, RecordRef customer) {
        var seen = laptop.sees(customer);
        EditRecord edit = new EditRecord(
                org.kehu.common.command.FieldChanges.of(seen).with(seen, Customer.INDUSTRY, "Rail"), seen.revision());
        laptop.does(edit);
        return edit;
    }
}
