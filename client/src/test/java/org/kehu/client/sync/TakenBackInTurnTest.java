package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.Undone;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;

/** Whatever a person did last is taken back first, in a record or in the attention tray. */
class TakenBackInTurnTest {
    private static final Money MINE = Money.of("100", "CNY");
    private static final Money THEIRS = Money.of("200", "CNY");

    @TempDir
    Path folder;

    private final SmallServer server = new SmallServer();
    private final AtomicReference<@Nullable LocalSession> open = new AtomicReference<>();
    private RecordRef customer;
    private LocalSession session;

    /** The server refuses one edit: its limit was set meanwhile. */
    @BeforeEach
    void begin() throws IOException, InterruptedException, GeneralSecurityException, StartProblem {
        customer = new RecordRef(Customer.TYPE.name(), server.company.customer(Company.ANNA, "盛和"));
        ServerKeys keys = ServerKeys.make(folder.resolve("one.p12"));
        ServerGate gate = new ServerGate(new ClientSessions(
                folder.resolve("data"), Kehu.CATALOG, server.company.ledger::now, "test", open::set));
        gate.trust(gate.probe(server.start(keys)))
                .signIn("Anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        session = Objects.requireNonNull(open.get());
        server.close();
        edit(Customer.CREDIT_LIMIT, MINE);
        CrmRecord there = Objects.requireNonNull(server.company.ledger.find(Customer.TYPE, customer.id()));
        server.company.ledger.must(Company.ADMIN, limit(there));
        server.start(keys);
        synced();
        assertEquals(1, session.attention().entries().size());
    }

    private static EditRecord limit(CrmRecord of) {
        return new EditRecord(FieldChanges.of(of).with(of, Customer.CREDIT_LIMIT, THEIRS), of.revision());
    }

    @AfterEach
    void stop() {
        session.close();
        server.close();
    }

    private void synced() {
        session.syncing().syncNow();
        await().until(() -> {
            LinkState state = session.syncing().state();
            return state.link() == LinkState.Link.ONLINE && state.waiting() == 0 && !state.running();
        });
    }

    private <V> UUID edit(Field<V> field, V value) {
        CrmRecord seen = seen();
        Outcome done =
                session.commands().run(new EditRecord(FieldChanges.of(seen).with(seen, field, value), seen.revision()));
        return assertInstanceOf(Outcome.Accepted.class, done).operation();
    }

    private CrmRecord seen() {
        return Objects.requireNonNull(session.records().find(customer));
    }

    private UUID entry() {
        return session.attention().entries().get(0).id();
    }

    private Attention.Did retry(UUID entry) {
        return session.attention().retry(List.of(new Attention.Wanted(entry, Set.of())));
    }

    private List<UUID> entries() {
        return session.attention().entries().stream().map(AttentionEntry::id).toList();
    }

    private Undone undoLast() {
        return Objects.requireNonNull(session.commands().undoLast());
    }

    @Test
    void whatWasDiscardedComesBackAfterWhatWasDoneLater() {
        UUID entry = entry();
        session.attention().discard(List.of(entry));
        UUID later = edit(Customer.NOTES, "later");
        assertEquals(later, undoLast().operation());
        assertEquals(List.of(), entries());
        Undone discarding = undoLast();
        assertNull(discarding.operation());
        assertEquals(1, discarding.entries());
        assertEquals(List.of(entry), entries());
        assertNull(session.commands().undoLast(), "what was refused was never done");
    }

    @Test
    void whatWasDoneAgainIsTakenBackWithItsEntry() {
        UUID entry = entry();
        assertEquals(1, retry(entry).done());
        synced();
        assertEquals(MINE, seen().get(Customer.CREDIT_LIMIT));
        Undone back = undoLast();
        assertEquals(1, back.entries());
        assertTrue(back.operation() != null);
        synced();
        assertEquals(THEIRS, seen().get(Customer.CREDIT_LIMIT));
        assertEquals(List.of(entry), entries());
    }

    @Test
    void theHistoryTakesTheEntryBackTooAndAwayAgain() {
        UUID entry = entry();
        retry(entry);
        UUID operation = session.history().lately(1).get(0).id();
        Outcome.Accepted undone =
                assertInstanceOf(Outcome.Accepted.class, session.commands().run(new Undo(operation, Set.of(customer))));
        assertEquals(List.of(entry), entries());
        session.commands().run(new Undo(undone.operation(), Set.of(customer)));
        assertEquals(List.of(), entries());
        assertEquals(MINE, seen().get(Customer.CREDIT_LIMIT));
        assertEquals(1, undoLast().entries());
        assertEquals(List.of(entry), entries());
    }

    @Test
    void fieldsThatWereLeftAsTheyStandComeBack() {
        UUID entry = entry();
        Attention.Place limit = new Attention.Place(customer, Customer.CREDIT_LIMIT.name());
        Attention.Did kept = session.attention().retry(List.of(new Attention.Wanted(entry, Set.of(limit))));
        assertEquals(1, kept.kept());
        assertEquals(List.of(), entries());
        undoLast();
        assertEquals(List.of(entry), entries());
    }

    @Test
    void anEntryThatWasMendedComesBackWithTheMending() {
        UUID entry = entry();
        UUID mending = edit(Customer.NOTES, "mended");
        session.attention().settled(entry, mending);
        assertEquals(List.of(), entries());
        assertEquals(1, undoLast().entries());
        assertEquals(List.of(entry), entries());
        assertNull(seen().get(Customer.NOTES));
    }

    /** It is offered to be sent again, and has not left. */
    @Test
    void whatARestoredServerHasLostIsPassedOver() {
        UUID before = edit(Customer.NOTES, "before");
        synced();
        Runnable backup = server.company.ledger.backup();
        edit(Customer.SHORT_NAME, "lost");
        synced();
        backup.run();
        server.company.ledger.beginEpoch("another");
        synced();
        assertEquals(1, session.missing().changes().size());
        assertEquals(before, undoLast().operation());
    }

    @Test
    void whatLeftThisComputerIsSaidAndNotMistakenForWhatWasDoneBefore() {
        UUID before = edit(Customer.NOTES, "before");
        RecordRef other = new RecordRef(Customer.TYPE.name(), server.company.customer(Company.ANNA, "Goes"));
        synced();
        CrmRecord goes = Objects.requireNonNull(session.records().find(other));
        session.commands()
                .run(new EditRecord(FieldChanges.of(goes).with(goes, Customer.NOTES, "typed"), goes.revision()));
        synced();
        server.company.ledger.must(Company.ADMIN, new AssignOwner(other, Company.CARL));
        synced();
        assertNull(session.records().find(other));
        Outcome.Rejected said =
                assertInstanceOf(Outcome.Rejected.class, undoLast().outcome());
        assertEquals("left_this_device", said.reason().code());
        assertEquals(before, undoLast().operation());
    }
}
