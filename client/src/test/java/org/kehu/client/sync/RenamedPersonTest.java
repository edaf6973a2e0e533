package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;

/** Somebody gets another sign-in name while a laptop has work of his that was not sent. */
class RenamedPersonTest extends LaptopTest {
    @BeforeEach
    void workedOffline() throws StartProblem {
        first("anna");
        server.close();
        signIn("anna");
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "made offline");
        assertInstanceOf(
                Outcome.Accepted.class,
                session().commands().run(new CreateRecord(session().commands().newId(), values, null)));
        leave();
    }

    private void signIn(String user) throws StartProblem {
        signIn(user, "secret");
    }

    private List<String> names() {
        return KnownAccounts.logins(data, KnownServer.read(data).orElseThrow());
    }

    @Test
    void theNewNameOpensTheOldCopyWithWhatWaitsInIt() throws Exception {
        server.sessions.rename("anna", "anna.b");
        signIn("anna");
        leave();
        server.start(keys);
        signIn("anna.b");
        assertEquals(1, CacheFolder.all(data).size());
        untilSent();
        assertEquals(1, server.company.ledger.all(Customer.TYPE).size());
        assertEquals(List.of("anna.b"), names());
        leave();
        server.close();
        signIn("Anna.B");
        assertEquals(Company.ANNA, session().actor().user());
        assertEquals(
                "problem.offline",
                assertThrows(StartProblem.class, () -> signIn("anna")).labelKey());
    }

    @Test
    void aNewPasswordOpensItUnderTheNewNameToo() throws Exception {
        server.sessions.rename("anna", "anna.b");
        server.sessions.setPassword("anna.b", "other words");
        server.start(keys);
        signIn("anna.b", "other words");
        assertEquals(1, session().syncing().state().waiting());
        leave();
        server.close();
        signIn("anna.b", "other words");
        assertEquals(1, session().syncing().state().waiting());
    }

    @Test
    void whoGetsTheOldNameGetsACopyOfHisOwn() throws Exception {
        server.sessions.rename("anna", "anna.b");
        server.sessions.rename("carl", "anna");
        server.sessions.setPassword("anna", "carl's words");
        server.start(keys);
        signIn("anna", "carl's words");
        assertEquals(Company.CARL, session().actor().user());
        assertEquals(0, session().syncing().state().waiting());
        assertEquals(2, CacheFolder.all(data).size());
        leave();
        server.close();
        signIn("anna", "carl's words");
        assertEquals(Company.CARL, session().actor().user());
        leave();
        signIn("anna");
        assertEquals(Company.ANNA, session().actor().user());
        leave();
        server.start(keys);
        signIn("anna.b");
        untilSent();
        assertEquals(List.of("anna", "anna.b"), names());
    }

    @Test
    void aCopyThatIsGivenUpIsFoundUnderTheNewName() throws Exception {
        server.sessions.rename("anna", "anna.b");
        server.sessions.giveUp("anna.b");
        server.start(keys);
        assertEquals(
                "problem.copy_wiped",
                assertThrows(StartProblem.class, () -> signIn("anna.b")).labelKey());
        assertEquals(List.of(), CacheFolder.all(data));
        assertTrue(server.sessions.wiped().contains("receipt of anna.b"));
    }
}
