package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.common.Kehu;

/** A computer is lost, and its user's copy given up; others work on it too. */
class GivenUpCopyTest {
    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();
    private ClientSessions sessions;
    private String address = "";

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, () -> server.company.ledger.now(), "test", open::add);
    }

    @AfterEach
    void stop() {
        open.forEach(LocalSession::close);
        server.close();
    }

    private LocalSession signIn(String user) throws StartProblem {
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn(user, "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        return open.get(open.size() - 1);
    }

    private CacheFolder folder(String user) {
        return CacheFolder.of(data, "s1", user);
    }

    private void closeAll() {
        open.forEach(LocalSession::close);
        open.clear();
    }

    @Test
    void theKeysGoAtTheNextContactAndTheFilesWithTheSession() throws StartProblem {
        LocalSession session = signIn("anna");
        server.sessions.giveUp("anna");
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().link() == LinkState.Link.GIVEN_UP);
        assertFalse(folder("anna").hasKey());
        assertFalse(Files.exists(data.resolve("device.key")));
        assertEquals(
                "problem.copy_wiped",
                java.util.Objects.requireNonNull(
                                session.endedBy(session.syncing().state()))
                        .labelKey());
        closeAll();
        assertFalse(Files.exists(folder("anna").folder()));
        assertEquals(Set.of("receipt of anna"), server.sessions.wiped());
        assertEquals(List.of(), new CopyWipes(data).finish());
    }

    @Test
    void aColleagueOnTheSameComputerKeepsHis() throws StartProblem {
        signIn("carl");
        closeAll();
        LocalSession session = signIn("anna");
        KnownServer known = KnownServer.read(data).orElseThrow();
        assertEquals(List.of("anna", "carl"), KnownAccounts.logins(data, known));
        server.sessions.giveUp("anna");
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().link() == LinkState.Link.GIVEN_UP);
        closeAll();
        assertFalse(Files.exists(folder("anna").folder()));
        assertTrue(folder("carl").hasKey());
        assertEquals(List.of("carl"), KnownAccounts.logins(data, known));
        server.close();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("carl", "secret".toCharArray());
    }

    @Test
    void aSessionThatHasEndedIsToldToo() throws StartProblem {
        signIn("anna");
        closeAll();
        server.endSession();
        server.sessions.giveUp("anna");
        KnownServer known = KnownServer.read(data).orElseThrow();
        sessions.at(known).signIn("anna", "secret".toCharArray());
        open.get(0).start();
        await().until(() -> open.get(0).syncing().state().link() == LinkState.Link.GIVEN_UP);
        closeAll();
        assertFalse(Files.exists(folder("anna").folder()));
        assertEquals(Set.of("receipt of anna"), server.sessions.wiped());
        sessions.at(known).signIn("anna", "secret".toCharArray());
        assertTrue(folder("anna").hasKey());
    }

    @Test
    void whatBrokeOffBetweenKeysAndFilesIsFinishedAtTheNextStart() throws StartProblem {
        signIn("anna");
        closeAll();
        server.close();
        new CopyWipe(folder("anna")).begin(KnownServer.read(data).orElseThrow(), "receipt of anna");
        assertFalse(folder("anna").hasKey());
        assertTrue(Files.exists(folder("anna").folder().resolve("cache.mv.db")));
        assertEquals(List.of("anna"), new CopyWipes(data).finish());
        assertFalse(Files.exists(folder("anna").folder().resolve("cache.mv.db")));
        new CopyWipes(data).tell();
        assertEquals(List.of("anna"), new CopyWipes(data).finish(), "nobody could be told");
    }

    @Test
    void whatIsGivenUpBeforeItOpensIsDestroyedToo() throws StartProblem {
        signIn("anna");
        closeAll();
        folder("anna").destroyKeys();
        server.sessions.giveUp("anna");
        StartProblem refused = assertThrows(StartProblem.class, () -> signIn("anna"));
        assertEquals("problem.copy_wiped", refused.labelKey());
        assertFalse(Files.exists(folder("anna").folder()));
    }
}
