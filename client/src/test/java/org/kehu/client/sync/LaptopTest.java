package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;

/** One computer on which people sign in, and the server that it meets. */
abstract class LaptopTest {
    @TempDir
    static Path keyFolder;

    protected static ServerKeys keys;

    @TempDir
    protected Path data;

    protected final SmallServer server = new SmallServer();
    /** The sessions of this computer, the last one at the end. */
    protected final List<LocalSession> open = new ArrayList<>();

    protected ClientSessions sessions;
    private String address = "";

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void meet() throws IOException, GeneralSecurityException {
        address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, () -> server.company.ledger.now(), "test", open::add);
    }

    @AfterEach
    void stop() {
        leave();
        server.close();
    }

    /** The first sign-in here, with all that it fetches. */
    protected final LocalSession first(String user) throws StartProblem {
        ServerGate gate = new ServerGate(sessions);
        fill(gate.trust(gate.probe(address)).signIn(user, "secret".toCharArray()));
        return session();
    }

    protected static void fill(SignedIn person) throws StartProblem {
        person.firstSync().run(progress -> {}, () -> false);
    }

    protected final SignedIn signIn(String user, String password) throws StartProblem {
        leave();
        return sessions.at(KnownServer.read(data).orElseThrow()).signIn(user, password.toCharArray());
    }

    protected final LocalSession session() {
        return open.get(open.size() - 1);
    }

    protected final void leave() {
        open.forEach(LocalSession::close);
        open.clear();
    }

    protected final void untilSent() {
        session().syncing().syncNow();
        await().until(() -> {
            LinkState state = session().syncing().state();
            return state.link() == LinkState.Link.ONLINE && state.waiting() == 0 && !state.running();
        });
    }
}
