package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.query.RecordQuery;

/** Passwords that are changed, forgotten or changed elsewhere, and what is still to be sent meanwhile. */
class OwnPasswordTest extends LaptopTest {
    @BeforeEach
    void annaWorksHere() throws StartProblem {
        server.company.customer(Company.ANNA, "盛和");
        first("Anna");
    }

    private static String refusal(Executable attempt) {
        return assertThrows(StartProblem.class, attempt).labelKey();
    }

    private void change(String current, String fresh) throws StartProblem {
        session().ownPassword().change(current.toCharArray(), fresh.toCharArray());
    }

    private void createOffline(String name) {
        server.close();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, name);
        assertInstanceOf(
                Outcome.Accepted.class,
                session().commands().run(new CreateRecord(session().commands().newId(), values, null)));
    }

    private long customers() {
        return session().records().count(RecordQuery.of(Customer.TYPE));
    }

    @Test
    void aChangedPasswordOpensTheCacheAndTheOldOneNoLonger() throws Exception {
        change("secret", "words of my own");
        createOffline("Kept");
        assertEquals("problem.wrong_password", refusal(() -> signIn("Anna", "secret")));
        signIn("Anna", "words of my own");
        assertEquals(2, customers());
        server.start(keys);
        untilSent();
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() throws StartProblem {
        assertEquals("problem.password_wrong", refusal(() -> change("guessed", "words of my own")));
        server.close();
        assertEquals("problem.offline", refusal(() -> change("secret", "words of my own")));
        signIn("Anna", "secret");
        assertEquals(1, customers());
    }

    @Test
    void aForgottenPasswordDoesNotCostWhatWasNotSent() throws Exception {
        createOffline("Made before I forgot it");
        leave();
        server.sessions.reset("anna", "given once");
        server.start(keys);
        assertEquals("problem.must_change_password", refusal(() -> signIn("Anna", "given once")));
        sessions.at(KnownServer.read(data).orElseThrow())
                .signInAnew("Anna", "given once".toCharArray(), "words of my own".toCharArray());
        assertEquals(2, customers());
        untilSent();
        server.close();
        assertEquals("problem.wrong_password", refusal(() -> signIn("Anna", "secret")));
        signIn("Anna", "words of my own");
    }

    @Test
    void aPasswordChangedElsewhereIsAskedForInTheWindow() throws Exception {
        createOffline("Waits");
        server.sessions.setPassword("anna", "changed elsewhere");
        server.start(keys);
        session().syncing().syncNow();
        await().until(() -> session().syncing().state().link() == LinkState.Link.SIGNED_OUT);
        assertEquals(
                "problem.sign_in_refused", refusal(() -> session().ownPassword().signInAgain("secret".toCharArray())));
        session().ownPassword().signInAgain("changed elsewhere".toCharArray());
        untilSent();
        server.close();
        assertEquals("problem.wrong_password", refusal(() -> signIn("Anna", "secret")));
        signIn("Anna", "changed elsewhere");
    }

    @Test
    void aPasswordChangedElsewhereOpensTheCacheAtTheNextSignIn() throws Exception {
        createOffline("Waits");
        server.sessions.setPassword("anna", "changed elsewhere");
        server.start(keys);
        signIn("Anna", "changed elsewhere");
        assertEquals(2, customers());
        untilSent();
    }

    @Test
    void anEndedSessionIsOpenedAgainByTheNextSignIn() throws Exception {
        server.sessions.end();
        session().syncing().syncNow();
        await().until(() -> session().syncing().state().link() == LinkState.Link.SIGNED_OUT);
        signIn("Anna", "secret");
        untilSent();
    }

    @Test
    void withoutTheServersHelpTheFormerPasswordStillLeadsIn() throws Exception {
        createOffline("Waits");
        server.sessions.setPassword("anna", "changed elsewhere");
        server.sessions.forgetRecovery();
        server.start(keys);
        assertEquals("problem.old_password", refusal(() -> signIn("Anna", "changed elsewhere")));
        signIn("Anna", "secret");
        session().ownPassword().signInAgain("changed elsewhere".toCharArray());
        untilSent();
        signIn("Anna", "changed elsewhere");
        assertEquals(2, customers());
    }

    @Test
    void aDamagedKeyFileIsMendedAtTheServer() throws Exception {
        createOffline("Waits");
        leave();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(one -> one.endsWith("key.json")).toList()) {
                Files.writeString(file, "{\"salt\":");
            }
        }
        assertEquals("problem.key_damaged", refusal(() -> signIn("Anna", "secret")));
        server.start(keys);
        signIn("Anna", "secret");
        assertEquals(2, customers());
        server.close();
        signIn("Anna", "secret");
    }

    @Test
    void twoPeopleOnOneComputerOpenOnlyTheirOwn() throws Exception {
        change("secret", "words of Anna's");
        fill(signIn("Carl", "secret"));
        UUID carl = session().actor().user();
        change("secret", "words of Carl's");
        server.close();
        assertEquals(Company.CARL, carl);
        assertEquals(0, customers());
        assertEquals("problem.wrong_password", refusal(() -> signIn("Anna", "words of Carl's")));
        assertEquals("problem.wrong_password", refusal(() -> signIn("Carl", "words of Anna's")));
        signIn("Anna", "words of Anna's");
        assertEquals(Company.ANNA, session().actor().user());
        assertEquals(1, customers());
        signIn("Carl", "words of Carl's");
        assertEquals(carl, session().actor().user());
    }
}
