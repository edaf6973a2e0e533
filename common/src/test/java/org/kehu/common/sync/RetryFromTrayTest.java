package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** What is done again is an operation of its own. */
class RetryFromTrayTest {
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;

    private RecordRef customer(String name) {
        CreateRecord create = twins.customer(name);
        twins.must(Twins.SALES, create);
        return Twins.ref(create);
    }

    @Test
    void takingItBackLeavesWhatElseTheOperationDid() {
        RecordRef one = customer("one");
        RecordRef two = customer("two");
        sales.round();
        UUID bulk = twins.id();
        sales.commands.submit(bulk, List.of(Twins.edit(sales.seen(one), Customer.NOTES, "bulk")));
        sales.commands.submit(bulk, List.of(Twins.edit(sales.seen(two), Customer.NOTES, "bulk")));
        OutboxUnit second = sales.outbox().get(1);
        refuse(second);
        sales.round();
        Submitted again = Objects.requireNonNull(sales.attention.retry(second.id()));
        sales.round();
        assertEquals("bulk", sales.seen(two).get(Customer.NOTES));

        assertTrue(sales.commands.undo(again.operation()).isQueued());
        assertEquals(
                "bulk then nothing",
                sales.seen(one).get(Customer.NOTES) + " then "
                        + Objects.requireNonNullElse(sales.seen(two).get(Customer.NOTES), "nothing"));
    }

    @Test
    void whatIsTakenBackIsInTheTrayAgainAndCanBeDoneOnceMore() {
        RecordRef ref = customer("one");
        sales.round();
        TrayEntry entry = refusedHere(ref);
        Submitted again = Objects.requireNonNull(sales.attention.retry(entry.unit()));
        sales.round();
        assertEquals("typed", notes(ref));
        assertEquals(List.of(), sales.attention.entries());

        assertTrue(sales.attention
                .takeBack(again.operation(), List.of(entry), List.of(), Watch.NOBODY)
                .isQueued());
        sales.round();
        assertNull(notes(ref));
        assertEquals(
                List.of(entry.unit()),
                sales.attention.entries().stream().map(TrayEntry::unit).toList());
        sales.attention.retry(entry.unit());
        sales.round();
        assertEquals("typed", notes(ref));
    }

    /** It lies in the bin, and doing it again would be refused for that. */
    @Test
    void whatMadeARecordIsNotInTheTrayAgain() {
        sales.round();
        CreateRecord create = twins.customer("one");
        sales.give(create);
        TrayEntry entry = refusedNow();
        Submitted again = Objects.requireNonNull(sales.attention.retry(entry.unit()));
        assertTrue(sales.attention
                .takeBack(again.operation(), List.of(entry), List.of(), Watch.NOBODY)
                .isQueued());
        sales.round();
        assertEquals(List.of(), sales.attention.entries());
        assertTrue(Objects.requireNonNull(twins.stored(Twins.ref(create))).isDeleted());
    }

    /** Nobody made anything by it, whatever its verb: what it edited lay there before. */
    @Test
    void anImportThatChangedARecordIsInTheTrayAgain() {
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.ADMINISTRATOR));
        RecordRef ref = customer("one");
        sales.round();
        FieldValues imported = FieldValues.of(Customer.TYPE).with(Customer.NOTES, "imported");
        sales.give(new ImportRecord(ref.id(), imported, "file"));
        TrayEntry entry = refusedNow();
        Submitted again = Objects.requireNonNull(sales.attention.retry(entry.unit()));
        assertTrue(sales.attention
                .takeBack(again.operation(), List.of(entry), List.of(), Watch.NOBODY)
                .isQueued());
        assertEquals(List.of(entry.unit()), units());
    }

    @Test
    void whatIsTakenBackBeforeTheServerSpokeStandsInTheTrayOnce() {
        RecordRef ref = customer("one");
        sales.round();
        TrayEntry entry = refusedHere(ref);
        Submitted again = Objects.requireNonNull(sales.attention.retry(entry.unit()));
        sales.attention.takeBack(again.operation(), List.of(entry), List.of(), Watch.NOBODY);
        List<OutboxUnit> waiting = sales.outbox();
        refuse(waiting.get(0));
        refuse(waiting.get(1));
        assertEquals(List.of(entry.unit()), units());
        assertEquals(List.of(), sales.outbox());
        assertNull(sales.seen(ref).get(Customer.NOTES));
    }

    @Test
    void whatStandsThereGoesWhenItsTakingBackIsTakenBack() {
        RecordRef ref = customer("one");
        sales.round();
        TrayEntry entry = refusedHere(ref);
        Submitted again = Objects.requireNonNull(sales.attention.retry(entry.unit()));
        Submitted back = sales.attention.takeBack(again.operation(), List.of(entry), List.of(), Watch.NOBODY);
        assertTrue(sales.attention
                .takeBack(back.operation(), List.of(), List.of(entry.unit()), Watch.NOBODY)
                .isQueued());
        assertEquals(List.of(), units());
        assertEquals("typed", sales.seen(ref).get(Customer.NOTES));
    }

    private List<UUID> units() {
        return sales.attention.entries().stream().map(TrayEntry::unit).toList();
    }

    @Test
    void whatCannotBeTakenBackIsNotInTheTrayAgain() {
        RecordRef ref = customer("one");
        sales.round();
        TrayEntry entry = refusedHere(ref);
        sales.attention.discard(entry.unit());
        assertFalse(sales.attention
                .takeBack(twins.id(), List.of(entry), List.of(), Watch.NOBODY)
                .isQueued());
        assertEquals(List.of(), sales.attention.entries());
    }

    private @Nullable String notes(RecordRef ref) {
        return Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES);
    }

    private TrayEntry refusedHere(RecordRef ref) {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "typed"));
        return refusedNow();
    }

    private TrayEntry refusedNow() {
        refuse(sales.outbox().get(0));
        return sales.attention
                .kept(List.of(sales.attention.entries().get(0).unit()))
                .get(0);
    }

    private void refuse(OutboxUnit unit) {
        sales.disk.transact(tx -> {
            Verdict refused = Verdict.refused(unit.id(), unit.id(), Reason.of("no_access"));
            new Settling(sales.local, new Rebase(sales.local)).settle(tx, List.of(refused));
            return true;
        });
    }

    @Test
    void restoringAndDoingAgainAreOneOperationAndNotTheFirstOne() {
        RecordRef ref = customer("gone");
        sales.round();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "typed"));
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new DeleteRecord(ref, Objects.requireNonNull(twins.stored(ref)).revision()));
        sales.round();
        TrayEntry entry = sales.attention.entries().get(0);
        Submitted again = Objects.requireNonNull(sales.attention.restore(entry.unit(), Set.of()));
        assertNotEquals(entry.operation(), again.operation());
        assertEquals(
                List.of(again.operation(), again.operation()),
                sales.outbox().stream().map(OutboxUnit::operation).toList());
    }
}
