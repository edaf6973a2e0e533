package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.LocalStore;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.ClientTx;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** A person's client without its window, with an encrypted cache of its own and a network that can be cut. */
final class Laptop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final People.Person person;
    private final Cable cable;
    private final ClientSessions sessions;
    private final AtomicReference<LocalSession> session = new AtomicReference<>();

    private Laptop(int port, Path data, People.Person person, InstantSource clock) {
        this.data = data;
        this.person = person;
        this.cable = new Cable(port);
        this.sessions = new ClientSessions(data, Kehu.CATALOG, clock, "test", session::set);
    }

    static ClientSessions sessions(Path data, AtomicReference<LocalSession> opened) {
        return new ClientSessions(data, Kehu.CATALOG, InstantSource.system(), "test", opened::set);
    }

    /** Signed in for the first time and filled. */
    static Laptop of(RunningServer server, Path data, People.Person person) throws StartProblem {
        return at(server.https().getPort(), data, person, InstantSource.system());
    }

    /** Signed in and filled by whatever listens on a port of this machine, on a laptop with this clock. */
    static Laptop at(int port, Path data, People.Person person, InstantSource clock) throws StartProblem {
        Laptop laptop = empty(port, data, person, clock);
        laptop.session().firstSync().run(progress -> {}, () -> false);
        laptop.session().start();
        laptop.sync();
        return laptop;
    }

    People.Person person() {
        return person;
    }

    LocalSession session() {
        return Objects.requireNonNull(session.get());
    }

    /** Cuts the network and waits until the client has noticed. */
    void leave() {
        cable.cut();
        session().syncing().syncNow();
        awaitState(state -> state.link() == LinkState.Link.OFFLINE);
    }

    /** Its connections are dead from now on, and it cannot know. */
    void fallSilent() {
        cable.fallSilent();
    }

    /** Mends the network and asks for a round. */
    void reconnect() {
        cable.mend();
        session().syncing().syncNow();
    }

    /** Mends the network and waits until everything is sent and fetched. */
    void comeBack() {
        mend();
        sync();
    }

    void mend() {
        cable.mend();
    }

    /** A whole round that begins after this call, and nothing left to send. */
    void sync() {
        @Nullable Instant before = session().syncing().state().lastSynced();
        session().syncing().syncNow();
        awaitState(state -> state.link() == LinkState.Link.ONLINE
                && state.waiting() == 0
                && state.lastSynced() != null
                && !state.lastSynced().equals(before));
    }

    void awaitState(Predicate<LinkState> expected) {
        await().atMost(PATIENCE).until(() -> {
            LinkState state = session().syncing().state();
            return !state.running() && expected.test(state);
        });
    }

    /** Signed in for the first time and not filled yet. */
    static Laptop empty(int port, Path data, People.Person person, InstantSource clock) throws StartProblem {
        Laptop laptop = new Laptop(port, data, person, clock);
        ServerGate gate = new ServerGate(laptop.sessions);
        gate.trust(gate.probe(laptop.cable.address())).signIn(person.login(), People.PASSWORD.toCharArray());
        return laptop;
    }

    Path data() {
        return data;
    }

    /** Closes the program and starts it again, as it does without asking the server. */
    void restart() throws StartProblem {
        session().close();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn(person.login(), People.PASSWORD.toCharArray());
        session().start();
    }

    /** @throws AssertionError unless the client does it at once */
    Outcome.Accepted does(Command command) {
        Outcome outcome = session().commands().run(command);
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError(outcome);
    }

    /** Edits one field of what this client shows now. */
    <V> Outcome.Accepted edits(RecordRef ref, Field<V> field, V value) {
        CrmRecord seen = sees(ref);
        return does(new EditRecord(FieldChanges.of(seen).with(seen, field, value), seen.revision()));
    }

    CrmRecord sees(RecordRef ref) {
        return Objects.requireNonNull(session().records().find(ref));
    }

    /** Ends the program and looks into its cache. */
    <R> R opened(Function<ClientTx, R> question) {
        session().close();
        KnownServer known = KnownServer.read(data).orElseThrow();
        CacheFolder folder = CacheFolder.of(data, known.server(), known.login());
        try (LocalStore store = LocalStore.open(
                folder,
                folder.keyFile().open(known.login(), People.PASSWORD.toCharArray()),
                Kehu.SCHEMA,
                InstantSource.system())) {
            return store.transact(question);
        }
    }

    @Override
    public void close() {
        session().close();
        cable.close();
    }
}
