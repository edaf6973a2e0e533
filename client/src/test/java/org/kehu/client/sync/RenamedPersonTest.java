package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;

/** Somebody gets another sign-in name while a laptop has work of his that was not sent. */
class RenamedPersonTest {
    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final AtomicReference<LocalSession> open = new AtomicReference<>();
    private ClientSessions sessions;
    private String address = "";

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void workedOffline() throws IOException, GeneralSecurityException, StartProblem {
        address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, () -> server.company.ledger.now(), "test", open::set);
        first("anna");
        open.get().close();
        server.close();
        signIn("anna");
        assertInstanceOf(
                Outcome.Accepted.class,
                open.get()
                        .commands()
                        .run(new CreateRecord(
                                open.get().commands().newId(),
                                FieldValues.of(Customer.TYPE).with(Customer.NAME, "made offline"),
                                null)));
        open.get().close();
    }

    @AfterEach
    void stop() {
        open.get().close();
        server.close();
    }

    private void first(String user) throws StartProblem {
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn(user, "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
    }

    private void signIn(String user) throws StartProblem {
        sessions.at(KnownServer.read(data).orElseThrow()).signIn(user, "secret".toCharArray());
    }

    private void untilSent() {
        open.get().syncing().syncNow();
        await().until(() -> open.get().syncing().state().link() == LinkState.Link.ONLINE
                && open.get().syncing().state().waiting() == 0);
    }

    private List<String> names() {
        return KnownAccounts.logins(data, KnownServer.read(data).orElseThrow());
    }

    @Test
    void theNewNameOpensTheOldCopyWithWhatWaitsInIt() throws Exception {
        server.sessions.rename("anna", "anna.b");
        signIn("anna");
        open.get().close();
        server.start(keys);
        signIn("anna.b");
        assertEquals(1, CacheFolder.all(data).size());
        untilSent();
        assertEquals(1, server.company.ledger.all(Customer.TYPE).size());
        assertEquals(List.of("anna.b"), names());
        open.get().close();
        server.close();
        signIn("Anna.B");
        assertEquals(Company.ANNA, open.get().actor().user());
        assertEquals(
                "problem.offline",
                assertThrows(StartProblem.class, () -> signIn("anna")).labelKey());
    }

    @Test
    void aNewPasswordOpensItUnderTheNewNameToo() throws Exception {
        server.sessions.rename("anna", "anna.b");
        server.sessions.setPassword("anna.b", "other words");
        server.start(keys);
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("anna.b", "other words".toCharArray());
        assertEquals(1, open.get().syncing().state().waiting());
        open.get().close();
        server.close();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("anna.b", "other words".toCharArray());
        assertEquals(1, open.get().syncing().state().waiting());
    }

    @Test
    void whoGetsTheOldNameGetsACopyOfHisOwn() throws Exception {
        server.sessions.rename("anna", "anna.b");
        server.sessions.rename("carl", "anna");
        server.sessions.setPassword("anna", "carl's words");
        server.start(keys);
        KnownServer known = KnownServer.read(data).orElseThrow();
        sessions.at(known).signIn("anna", "carl's words".toCharArray());
        assertEquals(Company.CARL, open.get().actor().user());
        assertEquals(0, open.get().syncing().state().waiting());
        assertEquals(2, CacheFolder.all(data).size());
        open.get().close();
        server.close();
        sessions.at(known).signIn("anna", "carl's words".toCharArray());
        assertEquals(Company.CARL, open.get().actor().user());
        open.get().close();
        signIn("anna");
        assertEquals(Company.ANNA, open.get().actor().user());
        open.get().close();
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
