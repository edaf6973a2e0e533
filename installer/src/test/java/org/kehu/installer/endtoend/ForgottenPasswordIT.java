package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Somebody who worked offline, forgot his password, and got one that works once. */
class ForgottenPasswordIT {
    private static final String ONCE = "given to work once";
    private static final String OWN = "words of my own";
    private final RunningServer server = RunningServer.on(TestDatabase.H2);

    @Test
    void whatWasNotSentIsThereAndIsSentAfterTheReset(@TempDir Path data) throws StartProblem {
        People.Person person = People.withRole(server, "Salesperson");
        UUID made = UUID.randomUUID();
        try (Laptop laptop = Laptop.of(server, data, person)) {
            laptop.leave();
            laptop.does(new CreateRecord(
                    made, FieldValues.of(Customer.TYPE).with(Customer.NAME, "Made before I forgot it"), null));
        }
        reset(person);
        AtomicReference<LocalSession> opened = new AtomicReference<>();
        SignIn door = door(data, opened);
        assertEquals("problem.must_change_password", refusal(() -> door.signIn(person.login(), ONCE.toCharArray())));
        door.signInAnew(person.login(), ONCE.toCharArray(), OWN.toCharArray());
        try (LocalSession session = opened.get()) {
            CrmRecord kept = Objects.requireNonNull(session.records().find(new RecordRef("customer", made)));
            assertEquals("Made before I forgot it", kept.title());
            session.syncing().syncNow();
            await().until(() -> session.syncing().state().link() == LinkState.Link.ONLINE
                    && session.syncing().state().waiting() == 0);
        }
        assertEquals(
                "Made before I forgot it",
                Administrator.of(server)
                        .get("api/v1/customer/" + made)
                        .json()
                        .at("/values/name")
                        .asText());
        assertEquals(
                "problem.sign_in_refused", refusal(() -> door.signIn(person.login(), People.PASSWORD.toCharArray())));
    }

    /** At the server itself: the cable of the laptop was cut. */
    private SignIn door(Path data, AtomicReference<LocalSession> opened) {
        ClientSessions sessions = Laptop.sessions(data, opened);
        KnownServer known = KnownServer.read(data).orElseThrow();
        return sessions.at(new KnownServer(
                server.https().toString(), known.fingerprint(), known.server(), known.user(), known.login()));
    }

    private void reset(People.Person person) {
        Administrator.of(server)
                .send(
                        "PUT",
                        "api/v1/account/" + person.id(),
                        BodyPublishers.ofString("{\"password\":\"" + ONCE + "\"}"));
    }

    private static String refusal(Executable attempt) {
        return assertThrows(StartProblem.class, attempt).labelKey();
    }
}
