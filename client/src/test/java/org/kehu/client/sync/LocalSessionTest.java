package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.History;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Operation;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.WaitingUnit;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;

/** A person on a laptop, from the first sign-in through days without a server, against the real core of the server. */
class LocalSessionTest {
    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;
    private static ServerKeys otherKeys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();
    private ClientSessions sessions;
    private String address = "";
    private UUID customer = Company.ANNA;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
        otherKeys = ServerKeys.make(keyFolder.resolve("other.p12"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        customer = server.company.customer(Company.ANNA, "盛和");
        server.company.customer(Company.CARL, "Not hers");
        address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, new LedgerClock(), "test", open::add);
    }

    private final class LedgerClock implements InstantSource {
        @Override
        public Instant instant() {
            return server.company.ledger.now();
        }
    }

    @AfterEach
    void stop() {
        open.forEach(LocalSession::close);
        server.close();
    }

    private LocalSession first() throws StartProblem {
        ServerGate gate = new ServerGate(sessions);
        FoundServer found = gate.probe(address);
        SignedIn person = gate.trust(found).signIn("Anna", "secret".toCharArray());
        List<FirstSyncProgress> progress = new ArrayList<>();
        person.firstSync().run(progress::add, () -> false);
        assertTrue(progress.get(progress.size() - 1).isComplete());
        return open.get(0);
    }

    private LocalSession again(String password) throws StartProblem {
        open.forEach(LocalSession::close);
        open.clear();
        KnownServer known = KnownServer.read(data).orElseThrow();
        sessions.at(known).signIn("Anna", password.toCharArray());
        return open.get(0);
    }

    private static Outcome.Accepted create(LocalSession session, String name) {
        UUID id = session.commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, name);
        return assertInstanceOf(Outcome.Accepted.class, session.commands().run(new CreateRecord(id, values, null)));
    }

    private static void awaitLink(LocalSession session, LinkState.Link link, int waiting) {
        await().until(() -> {
            LinkState state = session.syncing().state();
            return state.link() == link && state.waiting() == waiting && !state.running();
        });
    }

    private @Nullable CrmRecord onServer(RecordRef ref) {
        return server.company.ledger.find(Customer.TYPE, ref.id());
    }

    @Test
    void theFirstSignInFillsTheCacheWithWhatOneMaySee() throws StartProblem {
        LocalSession session = first();
        assertEquals(
                List.of("盛和"),
                session.records().page(RecordQuery.of(Customer.TYPE)).records().stream()
                        .map(CrmRecord::title)
                        .toList());
        assertEquals("CNY", Kehu.CATALOG.policy().baseCurrency(session.records().configuration()));
    }

    @Test
    void workGoesOnWithoutTheServerAndIsSentLater() throws Exception {
        first();
        server.close();
        LocalSession session = again("secret");
        session.start();
        Outcome.Accepted made = create(session, "Made on the train");
        RecordRef ref = made.changed().iterator().next();
        CrmRecord here = Objects.requireNonNull(session.records().find(ref));
        assertTrue(here.require(Customer.NUMBER).startsWith("L"));
        awaitLink(session, LinkState.Link.OFFLINE, 1);
        server.start(keys);
        session.syncing().syncNow();
        awaitLink(session, LinkState.Link.ONLINE, 0);
        CrmRecord there = Objects.requireNonNull(onServer(ref));
        assertEquals(there, session.records().find(ref));
        assertTrue(there.require(Customer.NUMBER).startsWith("C-"));
        assertEquals(1, session.records().history(ref, 10).size());
    }

    @Test
    void afterARestartItIsKnownWhenItWasLastInStepAndWhatWaits() throws StartProblem {
        LocalSession session = first();
        server.close();
        create(session, "Waits");
        awaitLink(session, LinkState.Link.OFFLINE, 1);
        LinkState begun = again("secret").syncing().state();
        assertEquals(1, begun.waiting());
        assertNotNull(begun.lastSynced());
    }

    @Test
    void whatRoundsCameToAndWhatWaitsIsKeptWithoutAnybodysData() throws StartProblem {
        LocalSession session = first();
        create(session, "Canary Trading");
        awaitLink(session, LinkState.Link.ONLINE, 0);
        server.close();
        create(session, "Canary Holding");
        awaitLink(session, LinkState.Link.OFFLINE, 1);
        LocalSession later = again("secret");
        List<SyncRound> rounds = later.syncDiary().rounds();
        assertEquals(SyncRound.Ending.OFFLINE, rounds.get(0).ending());
        assertTrue(
                rounds.stream()
                        .anyMatch(round ->
                                round.moved().settled() == 1 && round.moved().bytesReceived() > 0),
                rounds.toString());
        assertTrue(rounds.get(rounds.size() - 1).moved().parts() > 0, rounds.toString());
        WaitingUnit waiting = later.syncDiary().waiting().get(0);
        assertEquals(WaitingUnit.Standing.NEXT, waiting.standing());
        assertInstanceOf(CreateRecord.class, waiting.commands().get(0));
        SyncFacts facts = later.syncDiary().facts();
        assertEquals(3, facts.records().get("customer"));
        assertEquals("127.0.0.1", facts.host());
        assertTrue(facts.fileBytes() > 0, facts.toString());
        String told = rounds + facts.toString();
        for (String canary : List.of("Canary", "盛和", "Anna", "anna", "secret")) {
            assertFalse(told.contains(canary), told);
        }
    }

    /** In the bin, or away altogether once a round has told the server. */
    private static boolean isGone(@Nullable CrmRecord record) {
        return record == null || record.isDeleted();
    }

    @Test
    void theLastThingDoneIsTakenBack() throws StartProblem {
        LocalSession session = first();
        RecordRef one = create(session, "One").changed().iterator().next();
        RecordRef two = create(session, "Two").changed().iterator().next();
        session.commands().undoLast();
        session.commands().undoLast();
        assertEquals(
                List.of(true, true),
                java.util.stream.Stream.of(one, two)
                        .map(ref -> isGone(session.records().find(ref)))
                        .toList());
        assertEquals(null, session.commands().undoLast());
    }

    @Test
    void aWrongPasswordOpensNothingAndKeepsEverything() throws StartProblem {
        create(first(), "Kept");
        assertEquals(
                "problem.sign_in_refused",
                assertThrows(StartProblem.class, () -> again("guessed")).labelKey());
        server.close();
        assertEquals(
                "problem.wrong_password",
                assertThrows(StartProblem.class, () -> again("guessed")).labelKey());
        LocalSession session = again("secret");
        assertEquals(2, session.records().count(RecordQuery.of(Customer.TYPE)));
    }

    @Test
    void anExpiredTokenIsRenewedOnce() throws StartProblem {
        LocalSession session = first();
        int before = server.renewals.get();
        server.expireAccess();
        session.syncing().syncNow();
        awaitLink(session, LinkState.Link.ONLINE, 0);
        assertEquals(before + 1, server.renewals.get());
    }

    @Test
    void anEndedSessionMakesTheQueueWait() throws StartProblem {
        LocalSession session = first();
        server.endSession();
        create(session, "Waits");
        awaitLink(session, LinkState.Link.SIGNED_OUT, 1);
        assertEquals(2, session.records().count(RecordQuery.of(Customer.TYPE)));
    }

    @Test
    void anotherCertificateIsRefusedLoudly() throws Exception {
        LocalSession session = first();
        server.close();
        int before = server.renewals.get();
        server.start(otherKeys);
        create(session, "Not sent");
        awaitLink(session, LinkState.Link.UNTRUSTED, 1);
        assertEquals(before, server.renewals.get());
    }

    @Test
    void theCertificateIsShownAsPeopleCompareIt() throws Exception {
        FoundServer found = new ServerGate(sessions).probe(address);
        assertEquals(new FoundServer("127.0.0.1", "https://" + address, "", keys.fingerprint()), found);
    }

    @Test
    void aWrongAddressIsNamed() throws IOException {
        ServerGate gate = new ServerGate(sessions);
        assertEquals("problem.bad_address", problem(gate, "what is this"));
        assertEquals("problem.plain_http", problem(gate, "http://kehu.example.com"));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals("problem.unreachable", problem(gate, "127.0.0.1:" + free));
    }

    private static String problem(ServerGate gate, String address) {
        return assertThrows(StartProblem.class, () -> gate.probe(address)).labelKey();
    }

    @Test
    void aRefusedSignInLeavesNoCache() {
        ServerGate gate = new ServerGate(sessions);
        StartProblem problem = assertThrows(
                StartProblem.class, () -> gate.trust(gate.probe(address)).signIn("Anna", "wrong".toCharArray()));
        assertEquals("problem.sign_in_refused", problem.labelKey());
        assertEquals(Map.of(), problem.arguments());
        assertTrue(KnownServer.read(data).isEmpty());
    }

    private static FieldChanges limit(CrmRecord of, String amount) {
        return FieldChanges.of(of).with(of, Customer.CREDIT_LIMIT, Money.of(amount, "CNY"));
    }

    @Test
    void whatWasRefusedIsThereAfterSigningOutAndAfterTakingEverythingAnew() throws Exception {
        LocalSession session = first();
        RecordRef ref = new RecordRef(Customer.TYPE.name(), customer);
        CrmRecord seen = Objects.requireNonNull(session.records().find(ref));
        server.close();
        session.commands().run(new EditRecord(limit(seen, "100"), seen.revision()));
        server.company.ledger.must(Company.ADMIN, new EditRecord(limit(seen, "200"), seen.revision()));
        server.start(keys);
        session.syncing().syncNow();
        await().until(() -> session.syncing().state().attention() == 1);

        assertEquals(
                List.of("guarded_conflict"), reasons(again("secret").attention().entries()));
        int before = server.snapshots.get();
        server.company.ledger.beginEpoch("another");
        LocalSession anew = again("secret");
        anew.syncing().syncNow();
        awaitLink(anew, LinkState.Link.ONLINE, 0);
        assertTrue(server.snapshots.get() > before);
        List<AttentionEntry> kept = anew.attention().entries();
        assertEquals(List.of("guarded_conflict"), reasons(kept));

        Attention.Wanted all = new Attention.Wanted(kept.get(0).id(), Set.of());
        assertEquals(1, anew.attention().retry(List.of(all)).done());
        await().until(() -> Money.of("100", "CNY")
                .equals(Objects.requireNonNull(onServer(ref)).get(Customer.CREDIT_LIMIT)));
        assertEquals(List.of(), anew.attention().entries());
    }

    private static List<String> reasons(List<AttentionEntry> entries) {
        return entries.stream().map(entry -> entry.reason().code()).toList();
    }

    @Test
    void theServersHistoryOfARecordIsLaidOverWhatTheDeviceKnows() throws StartProblem {
        LocalSession session = first();
        Outcome.Accepted made = create(session, "Acme");
        RecordRef ref = made.changed().iterator().next();
        server.history = """
                {"history": [{"operation": "%s", "user": "%s", "device": "d", "deviceName": "laptop", "action": "UPDATE",
                  "happenedAt": "2027-01-01T00:00:00Z", "changes": {"notes": {"set": [null, "his"]}, "newer": {"set": [1, 2]}}}]}
                """.formatted(UUID.randomUUID(), Company.CARL);
        History.Known known = session.history().of(ref, 10);
        assertTrue(known.whole());
        // newest first in the order of the log: what the server has not told of comes after all it has
        assertEquals(made.operation(), known.operations().get(0).id());
        Operation his = known.operations().get(1);
        assertEquals(Company.CARL, his.user());
        assertEquals("laptop", his.device());
        assertEquals(
                Map.of("notes", Change.set(null, "his")), his.patches().get(0).changes());
        server.close();
        assertEquals(
                List.of(made.operation()),
                session.history().of(ref, 10).operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    @Test
    void anUndoStandsInTheHistoryAndCanBeUndone() throws StartProblem {
        LocalSession session = first();
        server.close(); // what the server has settled, of a record in the bin, is not remembered
        Outcome.Accepted made = create(session, "Acme");
        Outcome.Accepted undo = assertInstanceOf(
                Outcome.Accepted.class,
                session.commands().undo(made.operation()).outcome());
        List<Operation> done = session.history().lately(10);
        assertEquals(undo.operation(), done.get(0).id());
        assertTrue(done.get(1).undone());
        session.commands().undo(undo.operation());
        assertFalse(session.history().lately(10).get(2).undone());
    }
}
