package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;

/** A word of somebody else stands in what this device did; once it may not be seen any more it is nowhere beside the records. */
class ForgettingTest {
    private static final String CANARY = "canary";
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);
    private Runnable restoreSilently = () -> {};

    @BeforeEach
    void sheEditsOverAWordOfSomebodyElse() {
        sales.round();
        twins.must(Twins.SALES, create);
        twins.must(ServerSetup.ADMINISTRATOR, Twins.edit(stored(), Customer.NOTES, CANARY));
        sales.round();
        restoreSilently = twins.store.backup();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "mine"));
        sales.round();
        assertTrue(remembers(), "or this test could not fail");
    }

    private CrmRecord stored() {
        return Objects.requireNonNull(twins.stored(ref));
    }

    private void handOver() {
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
    }

    private void delete() {
        twins.must(ServerSetup.ADMINISTRATOR, new DeleteRecord(ref, stored().revision()));
    }

    private void restore() {
        restoreSilently.run();
        sales.restart();
        sales.round();
        assertEquals(1, sales.missing.units().size());
        assertTrue(remembers(), "or this test could not fail");
    }

    private boolean remembers() {
        return sales.disk.<Boolean>transact(tx -> Stream.of(
                        tx.journaled().stream().map(unit -> String.valueOf(tx.journalOf(unit.id()))),
                        tx.missing().stream().map(MissingUnit::toString),
                        tx.tray().stream().map(TrayEntry::toString))
                .flatMap(texts -> texts)
                .anyMatch(text -> text.contains(CANARY)));
    }

    @Test
    void whatIsGivenAwayAndDeletedBeforeTheNextPage() {
        handOver();
        delete();
        sales.round();
        assertFalse(remembers());
    }

    @Test
    void whatIsDeletedFirstAndTakenLater() {
        delete();
        sales.round();
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new DeleteRecord(
                        assignment(),
                        Objects.requireNonNull(twins.stored(assignment())).revision()));
        sales.round();
        assertFalse(remembers());
    }

    /** Of the role that lets her see what is hers. */
    private RecordRef assignment() {
        return twins.store.all(RoleAssignment.TYPE).stream()
                .filter(one -> Twins.SALES.equals(one.get(RoleAssignment.USER)))
                .map(CrmRecord::ref)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatARestoredServerHasLost() {
        restore();
        handOver();
        sales.round();
        assertNull(sales.sees(ref));
        assertFalse(remembers());
        assertEquals(1, sales.missing.units().size(), "her own word is still offered");
        sales.missing.sendAgain(
                sales.missing.units().stream().map(unit -> unit.entry().unit()).toList());
        sales.round();
        assertEquals(List.of(), sales.outbox());
        assertEquals(1, sales.attention.entries().size(), "the server still decides");
        assertFalse(remembers());
    }

    @Test
    void whatWasLeftOutGoesWithItsRecord() {
        restore();
        sales.missing.leaveOut(
                sales.missing.units().stream().map(unit -> unit.entry().unit()).toList());
        handOver();
        sales.round();
        assertEquals(List.of(), sales.missing.units());
    }

    /** Of a lost cache the outbox's log is left: what stood there before is in it. */
    private Twins.Device withNothingBut(Consumer<ClientTx> salvaged) {
        Twins.Device other = twins.new Device(Twins.SALES, "T");
        other.disk.transact(tx -> {
            salvaged.accept(tx);
            tx.state(tx.state().salvaged());
            return true;
        });
        return other;
    }

    @Test
    void whatARestoredServerHadLostBeforeTheCacheWasLostToo() {
        restore();
        MissingUnit lost = sales.missing.units().get(0);
        Twins.Device other = withNothingBut(tx -> tx.putMissing(lost));
        handOver();
        other.round();
        other.round();
        assertFalse(other.missing.units().toString().contains(CANARY));
        assertEquals(lost.entry().unit(), other.missing.units().get(0).entry().unit(), "her own word is still offered");
    }

    /** It is gone with what it built on, and is sent again as it was. */
    @Test
    void whatSheMadeHerselfIsKeptAsItWas() {
        CreateRecord own = twins.customer("永安");
        Runnable back = twins.store.backup();
        sales.give(own);
        sales.round();
        sales.give(Twins.edit(sales.seen(Twins.ref(own)), Customer.NAME, "永安机械"));
        sales.round();
        back.run();
        sales.restart();
        sales.round();
        List<MissingUnit> lost = sales.missing.units();
        assertEquals(2, lost.size());
        Twins.Device other = withNothingBut(tx -> lost.forEach(tx::putMissing));
        other.round();
        other.round();
        assertEquals(lost, other.missing.units());
    }

    @Test
    void whatWaitedInTheTrayWhenTheCacheWasLost() {
        TrayEntry entry = refused();
        assertTrue(entry.toString().contains(CANARY), "or this test could not fail");
        Twins.Device other = withNothingBut(tx -> tx.putTray(entry));
        handOver();
        other.round();
        other.round();
        assertFalse(other.attention.entries().toString().contains(CANARY));
        assertTrue(other.attention.entries().toString().contains("mine"));
    }

    /** As if the server had not taken what she did last. */
    private TrayEntry refused() {
        return sales.disk.transact(tx -> {
            JournalEntry done = Objects.requireNonNull(
                    tx.journalOf(tx.journaled().get(tx.journaled().size() - 1).id()));
            return new TrayEntry(
                    done.unit(),
                    done.operation(),
                    done.text(),
                    Reason.of("no_access"),
                    done.unit(),
                    done.at(),
                    List.of());
        });
    }

    @Test
    void whatIsPutBackIntoTheTray() {
        TrayEntry entry = refused();
        handOver();
        sales.round();
        sales.attention.put(List.of(entry));
        assertFalse(remembers());
        assertNotNull(sales.attention.entries().get(0).values().get(0).mine());
    }

    @Test
    void whatTakesBackSomethingForgottenWaitsForTheServer() {
        CreateRecord call = new CreateRecord(
                twins.id(), FieldValues.of(Task.TYPE).with(Task.SUBJECT, "call").with(Task.CUSTOMER, ref.id()), null);
        Submitted given = sales.give(call);
        sales.round();
        assertTrue(sales.commands.undo(given.operation()).isQueued());
        assertTrue(sales.seen(Twins.ref(call)).isDeleted());
        handOver();
        sales.beforePush = request -> {
            throw new ServerFault("not today");
        };
        sales.round();
        assertFalse(sales.holds().contains(ref));
        assertEquals(List.of(), DeviceView.differences(sales.disk, sales.local));
        sales.beforePush = request -> {};
        twins.pass(Duration.ofHours(1));
        sales.round();
        assertTrue(Objects.requireNonNull(twins.stored(Twins.ref(call))).isDeleted());
    }
}
