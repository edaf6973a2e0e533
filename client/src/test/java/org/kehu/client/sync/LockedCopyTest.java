package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;

/** A laptop that was away for more than two weeks, with work on it. */
class LockedCopyTest {
    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final AtomicReference<LocalSession> open = new AtomicReference<>();
    private ClientSessions sessions;
    private Duration away = Duration.ZERO;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    private Instant now() {
        return server.company.ledger.now().plus(away);
    }

    @BeforeEach
    void workedOffline() throws IOException, GeneralSecurityException, StartProblem {
        String address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, this::now, "test", open::set);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn("anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        open.get().close();
        server.close();
        signIn();
        UUID made = open.get().commands().newId();
        assertInstanceOf(
                Outcome.Accepted.class,
                open.get()
                        .commands()
                        .run(new CreateRecord(
                                made, FieldValues.of(Customer.TYPE).with(Customer.NAME, "made offline"), null)));
        open.get().close();
    }

    @AfterEach
    void stop() {
        open.get().close();
        server.close();
    }

    private void signIn() throws StartProblem {
        SignIn door = sessions.at(KnownServer.read(data).orElseThrow());
        door.signIn("anna", "secret".toCharArray());
    }

    @Test
    void itStaysClosedWithoutTheServerAndOpensWithItAndNothingIsLost() throws Exception {
        away = Duration.ofDays(15);
        assertEquals(
                "problem.lease_over",
                assertThrows(StartProblem.class, this::signIn).labelKey());
        server.start(keys);
        signIn();
        open.get().syncing().syncNow();
        await().until(() -> open.get().syncing().state().link() == LinkState.Link.ONLINE
                && open.get().syncing().state().waiting() == 0);
        assertEquals(1, server.company.ledger.all(Customer.TYPE).size());
    }

    @Test
    void onADayBeforeItIsSaidAndWorkGoesOn() throws StartProblem {
        away = Duration.ofDays(12);
        signIn();
        open.get().syncing().syncNow();
        await().until(() -> open.get().syncing().state().locksAt() != null);
        assertNotNull(open.get().records().configuration());
        assertEquals(1, open.get().syncing().state().waiting());
    }
}
