package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;

/**
 * A cache that is some commits behind its outbox log, or ahead of it, as after a crash between the two or on a disk that lost
 * what it had said to be written: nothing that was given is lost, and nothing happens twice.
 */
class CacheBehindLogTest {
    private static final String CACHE = "cache.mv.db";
    private static final String LOG = "outbox.journal";

    @TempDir
    Path keys;

    @TempDir
    Path data;

    @TempDir
    Path kept;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();
    private ClientSessions sessions;

    @BeforeEach
    void aFilledCache() throws Exception {
        String address = server.start(ServerKeys.make(keys.resolve("one.p12")));
        InstantSource clock = () -> server.company.ledger.now();
        sessions = new ClientSessions(data, Kehu.CATALOG, clock, "test", open::add);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn("Anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        server.sessions.forgiving = true; // the token was put back too
        close();
    }

    @AfterEach
    void stop() {
        close();
        server.close();
    }

    private void close() {
        open.forEach(LocalSession::close);
        open.clear();
    }

    private LocalSession session() throws StartProblem {
        if (open.isEmpty()) {
            sessions.at(KnownServer.read(data).orElseThrow()).signIn("Anna", "secret".toCharArray());
        }
        return open.get(0);
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private void keep(String name) throws IOException {
        close();
        Files.copy(file(name), kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void putBack(String name) throws IOException {
        close();
        Files.copy(kept.resolve(name), file(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private UUID give(String name) throws StartProblem {
        return give(name, session().commands().newId());
    }

    private UUID give(String name, UUID operation) throws StartProblem {
        UUID id = session().commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, name);
        assertInstanceOf(
                Outcome.Accepted.class,
                session().commands().run(operation, List.of(new CreateRecord(id, values, null))));
        return id;
    }

    private void sync() throws StartProblem {
        session().start();
        await().until(() -> session().syncing().state().waiting() == 0
                && session().syncing().state().lastSynced() != null
                && !session().syncing().state().running());
    }

    /** Each was applied once, is seen here, and nothing waits for anybody. */
    private void assertOnce(UUID... given) throws StartProblem {
        sync();
        for (UUID id : given) {
            assertEquals(
                    1,
                    server.company.ledger.log().stream()
                            .filter(row -> row.record().id().equals(id))
                            .count());
            await().until(() -> session().records().find(new RecordRef("customer", id)) != null);
        }
        assertEquals(0, session().syncing().state().attention());
        assertEquals(List.of(), session().attention().entries());
        assertEquals(List.of(), session().syncDiary().waiting());
    }

    @Test
    void whatTheCacheLacksComesFromTheLog() throws Exception {
        keep(CACHE);
        UUID one = give("one");
        UUID two = give("two");
        putBack(CACHE);
        UUID three = give("three");
        assertOnce(one, two, three);
    }

    @Test
    void whatTheLogLacksComesFromTheCache() throws Exception {
        keep(LOG);
        UUID one = give("one");
        UUID two = give("two");
        putBack(LOG);
        UUID three = give("three");
        putBack(LOG);
        assertOnce(one, two, three);
    }

    @Test
    void whatWasSentSinceComesFromTheServer() throws Exception {
        keep(CACHE);
        UUID one = give("one");
        sync();
        putBack(CACHE);
        UUID two = give("two");
        assertOnce(one, two);
    }

    @Test
    void whatTheCacheStillHasAndTheServerTooHappensOnce() throws Exception {
        UUID one = give("one");
        keep(CACHE);
        sync();
        putBack(CACHE);
        assertOnce(one);
    }

    @Test
    void whatTheLogStillHasAndTheServerTooHappensOnce() throws Exception {
        UUID one = give("one");
        keep(LOG);
        sync();
        putBack(LOG);
        UUID two = give("two");
        assertOnce(one, two);
    }

    /** What the server had acknowledged before the cache was lost. */
    @Test
    void whatWasDoneBeforeTheCacheWasLostCanBeTakenBack() throws Exception {
        UUID operation = session().commands().newId();
        UUID one = give("one", operation);
        sync();
        close();
        Files.delete(file(CACHE));
        session().firstSync().run(progress -> {}, () -> false);
        assertOnce(one);
        assertInstanceOf(
                Outcome.Accepted.class, session().commands().undo(operation).outcome());
    }

    /** What waits is decided again when the records are there. */
    @Test
    void whatWaitedWhenTheCacheWasLostCanBeTakenBack() throws Exception {
        UUID operation = session().commands().newId();
        UUID one = give("one", operation);
        close();
        Files.delete(file(CACHE));
        session().firstSync().run(progress -> {}, () -> false);
        assertOnce(one);
        Outcome undone = session().commands().undo(operation).outcome();
        assertInstanceOf(Outcome.Accepted.class, undone, undone::toString);
    }
}
