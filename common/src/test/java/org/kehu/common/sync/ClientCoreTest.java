package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.SettleValue;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SetAside;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

class ClientCoreTest {
    private final Twins twins = new Twins();
    private final Twins.Device director = twins.director;
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);

    @BeforeEach
    void aCustomerThatBothHold() {
        director.round();
        sales.round();
        assertTrue(sales.give(create).isQueued());
        sales.round();
        director.round();
    }

    private CrmRecord stored() {
        CrmRecord stored = twins.stored(ref);
        assertNotNull(stored);
        return stored;
    }

    @Test
    void bothHoldWhatTheServerHas() {
        assertEquals(stored(), director.sees(ref));
        assertEquals(stored(), sales.sees(ref));
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void aNewRecordHasAProvisionalNumberUntilTheServerGivesOne() {
        CreateRecord second = twins.customer("长江");
        twins.online = false;
        sales.give(second);
        assertEquals("S-0002", sales.seen(Twins.ref(second)).get(Customer.NUMBER));
        twins.online = true;
        sales.round();
        assertEquals("C-100002", sales.seen(Twins.ref(second)).get(Customer.NUMBER));
        assertEquals("S-0002", sales.seen(Twins.ref(second)).get(Customer.ALIAS));
    }

    @Test
    void whatWasGivenOfflineIsSeenAtOnceAndSentLater() {
        twins.online = false;
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "first"));
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "second"));
        assertThrows(Offline.class, sales::round);
        assertEquals("second", sales.seen(ref).get(Customer.NOTES));
        assertNull(stored().get(Customer.NOTES));
        twins.online = true;
        assertEquals(new Round(SyncAction.OK, 2, 0, 0), sales.round());
        assertEquals("second", stored().get(Customer.NOTES));
        assertEquals(stored(), sales.sees(ref));
    }

    @Test
    void ofTwoValuesTheLaterArrivalStandsAndTheOtherIsKeptBesideIt() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "hers"));
        Submitted his = director.give(Twins.edit(director.seen(ref), Customer.NOTES, "his"));
        sales.round();
        director.round();
        assertEquals("his", stored().get(Customer.NOTES));
        Verdict verdict = twins.store.verdict(his.unit());
        assertNotNull(verdict);
        assertEquals(Verdict.Kind.CONFLICT, verdict.kind());
        assertEquals("hers", verdict.conflicts().get(0).lost().asText());
        sales.round();
        SetAside lost = SetAside.of(sales.seen(ref), Customer.NOTES).get(0);
        assertEquals("hers", lost.value().asText());
        assertEquals(Twins.SALES, lost.by());
        assertEquals(SetAside.of(stored()), SetAside.of(director.seen(ref)));
    }

    @Test
    void theOtherValueIsTakenOfflineAndSettledForBoth() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "hers"));
        director.give(Twins.edit(director.seen(ref), Customer.NOTES, "his"));
        sales.round();
        director.round();
        sales.round();
        twins.online = false;
        CrmRecord seen = sales.seen(ref);
        SetAside lost = SetAside.of(seen, Customer.NOTES).get(0);
        sales.give(SettleValue.take(seen, Customer.NOTES, lost));
        assertEquals("hers", sales.seen(ref).get(Customer.NOTES));
        assertEquals(List.of(), SetAside.of(sales.seen(ref)));
        director.give(SettleValue.letGo(director.seen(ref), Customer.NOTES, lost));
        twins.online = true;
        sales.round();
        director.round();
        assertEquals("hers", stored().get(Customer.NOTES));
        assertEquals(stored(), director.sees(ref));
        assertEquals(
                "value_settled", director.attention.entries().get(0).reason().code());
    }

    @Test
    void aRecordThatLeavesADeviceTakesAlongWhatIsSetAside() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "hers"));
        director.give(Twins.edit(director.seen(ref), Customer.NOTES, "his"));
        sales.round();
        director.round();
        sales.round();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        assertNull(sales.sees(ref));
        assertEquals(1, SetAside.of(director.seen(ref)).size());
    }

    @Test
    void aRefusedEditGoesToTheTrayWithBothValuesAndCanBeGivenAgain() {
        Money hers = Money.of("100", "CNY");
        Money his = Money.of("200", "CNY");
        sales.give(Twins.edit(sales.seen(ref), Customer.CREDIT_LIMIT, hers));
        director.give(Twins.edit(director.seen(ref), Customer.CREDIT_LIMIT, his));
        director.round();
        assertEquals(1, sales.round().refused());
        assertEquals(stored(), sales.sees(ref));
        TrayEntry entry = sales.attention.entries().get(0);
        assertEquals("guarded_conflict", entry.reason().code());
        assertEquals("100", entry.values().get(0).mine().path("amount").asText());

        Submitted again = sales.attention.retry(entry.unit());
        assertNotNull(again);
        assertTrue(again.isQueued());
        assertEquals(List.of(), sales.attention.entries());
        sales.round();
        assertEquals(
                0,
                hers.amount().compareTo(stored().require(Customer.CREDIT_LIMIT).amount()));
        assertNull(sales.attention.retry(entry.unit()));
    }

    /** Two fields of hers against one of his that is guarded: one entry. */
    private TrayEntry refusedEdit() {
        CrmRecord seen = sales.seen(ref);
        sales.give(new EditRecord(
                FieldChanges.of(seen)
                        .with(seen, Customer.CREDIT_LIMIT, Money.of("100", "CNY"))
                        .with(seen, Customer.NOTES, "hers"),
                seen.revision()));
        director.give(Twins.edit(director.seen(ref), Customer.CREDIT_LIMIT, Money.of("200", "CNY")));
        director.round();
        sales.round();
        return sales.attention.entries().get(0);
    }

    @Test
    void ofARefusedEditSomeFieldsAreGivenAgain() {
        TrayEntry entry = refusedEdit();
        Submitted again =
                sales.attention.retry(entry.unit(), Set.of(new TrayEntry.Place(ref, Customer.CREDIT_LIMIT.name())));
        assertNotNull(again);
        sales.round();
        assertEquals("hers", stored().get(Customer.NOTES));
        assertEquals("200", stored().require(Customer.CREDIT_LIMIT).amount().toPlainString());
        assertEquals(List.of(), sales.attention.entries());
    }

    @Test
    void whereNothingOfMineIsWantedTheEntryIsDealtWith() {
        TrayEntry entry = refusedEdit();
        Set<TrayEntry.Place> all = Set.of(
                new TrayEntry.Place(ref, Customer.CREDIT_LIMIT.name()),
                new TrayEntry.Place(ref, Customer.NOTES.name()));
        assertNull(sales.attention.retry(entry.unit(), all));
        assertEquals(List.of(), sales.attention.entries());
    }

    @Test
    void whatIsTakenOutOfTheTrayIsPutBackAndOutlivesASnapshot() {
        TrayEntry entry = refusedEdit();
        List<TrayEntry> taken = sales.attention.take(List.of(entry.unit()));
        assertEquals(List.of(), sales.attention.entries());
        sales.attention.put(taken);
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        sales.round();
        assertEquals(List.of(entry), sales.attention.entries());
    }

    @Test
    void whatIsThrownAwayIsGone() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "late"));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        UUID unit = sales.attention.entries().get(0).unit();
        assertEquals("no_such_record", sales.attention.entries().get(0).reason().code());
        sales.attention.discard(unit);
        assertEquals(List.of(), sales.attention.entries());
        assertNull(sales.sees(ref));
    }

    @Test
    void aCommandOnWhatIsNotHereWaitsForTheServerAndIsNotShown() {
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        Submitted submitted = sales.give(Twins.edit(stored(), Customer.NOTES, "?"));
        assertInstanceOf(UnitDecision.Waiting.class, submitted.decision());
        assertNull(sales.sees(ref));
        assertEquals(OutboxUnit.Standing.PENDING, sales.outbox().get(0).standing());
        assertEquals(1, sales.round().refused());
    }

    @Test
    void whatIsRefusedAtOnceIsNotQueued() {
        Submitted submitted = sales.give(new DeleteRecord(ref, sales.seen(ref).revision()));
        assertFalse(submitted.isQueued());
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void aRootThatGoesTakesItsChildrenAndBringsThemToOthers() {
        CreateRecord contact = new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, ref.id())
                        .with(Contact.NAME, PersonName.of("王", "芳")),
                null);
        sales.give(contact);
        sales.round();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        assertFalse(sales.holds().contains(ref));
        assertFalse(sales.holds().contains(Twins.ref(contact)));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.SALES));
        sales.round();
        assertTrue(sales.holds().contains(ref));
        assertTrue(sales.holds().contains(Twins.ref(contact)));
    }

    @Test
    void otherRightsMeanThatAllIsTakenAnewWhileTheOutboxStays() {
        CreateRecord his = twins.customer("长江");
        director.give(his);
        director.round();
        sales.round();
        assertFalse(sales.holds().contains(Twins.ref(his)));
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "kept"));
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(Twins.SALES, StartRole.DIRECTOR));
        sales.round();
        assertTrue(sales.holds().contains(Twins.ref(his)));
        assertEquals("kept", stored().get(Customer.NOTES));
    }

    @Test
    void anOperationIsTakenBack() {
        Submitted edit = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "wrong"));
        sales.round();
        assertTrue(sales.commands.undo(edit.operation()).isQueued());
        assertNull(sales.seen(ref).get(Customer.NOTES));
        sales.round();
        assertNull(stored().get(Customer.NOTES));
        assertFalse(sales.commands.undo(twins.id()).isQueued());
    }

    @Test
    void anOperationOfManyUnitsIsTakenBackAsOne() {
        UUID operation = twins.id();
        List<RecordRef> made = makeMany(operation, 3);
        int last = made.size() - 1;
        sales.round();
        assertNotNull(twins.stored(made.get(last)));
        twins.online = false;
        Submitted undo = sales.commands.undo(operation);
        assertInstanceOf(UnitDecision.Done.class, undo.decision(), undo.decision()::toString);
        assertEquals(3, sales.outbox().size());
        made.forEach(one -> assertTrue(sales.seen(one).isDeleted()));
        assertTrue(sales.commands.undo(undo.operation()).isQueued());
        made.forEach(one -> assertFalse(sales.seen(one).isDeleted()));
        assertTrue(sales.commands.undo(operation).isQueued());
        twins.online = true;
        sales.round();
        made.forEach(one -> assertTrue(Objects.requireNonNull(twins.stored(one)).isDeleted()));
    }

    @Test
    void anOperationOfManyUnitsIsNotTakenBackInPart() {
        UUID operation = twins.id();
        List<RecordRef> made = makeMany(operation, 2);
        sales.give(Twins.edit(sales.seen(made.get(0)), Customer.NAME, "another"));
        Submitted undo = sales.commands.undo(operation);
        assertInstanceOf(UnitDecision.Refused.class, undo.decision());
        made.forEach(one -> assertFalse(sales.seen(one).isDeleted()));
        assertEquals(3, sales.outbox().size());
    }

    private List<RecordRef> makeMany(UUID operation, int units) {
        List<RecordRef> made = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            List<Command> creates = new ArrayList<>();
            while (creates.size() < CommandUnit.MOST) {
                CreateRecord one = twins.customer("c" + made.size());
                creates.add(one);
                made.add(Twins.ref(one));
            }
            assertTrue(sales.commands.submit(operation, creates).isQueued());
        }
        return made;
    }

    @Test
    void aServerRestoredFromABackupIsNoticedAndToldAgain() {
        Runnable restore = twins.store.backup();
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the backup"));
        sales.round();
        restore.run();
        twins.must(Twins.DIRECTOR, Twins.edit(stored(), Customer.SHORT_NAME, "SH"));
        sales.give(Twins.edit(sales.seen(ref), Customer.INDUSTRY, "steel"));
        sales.round();
        assertEquals(stored(), sales.sees(ref));
        assertEquals("SH", sales.seen(ref).get(Customer.SHORT_NAME));
        assertEquals("steel", stored().get(Customer.INDUSTRY));
    }

    @Test
    void anotherEpochMeansThatAllIsTakenAnew() {
        twins.store.beginEpoch("second");
        sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "kept"));
        sales.round();
        assertEquals("second", sales.state().epoch());
        assertEquals("kept", stored().get(Customer.NOTES));
    }

    @Test
    void aSnapshotGoesOnWhereTheLineBroke() {
        for (int i = 0; i < 45; i++) {
            director.give(twins.customer("c" + i));
        }
        director.round();
        twins.parts.clear();
        Twins.Device fresh = twins.new Device(Twins.DIRECTOR, "N");
        fresh.partsUntilOffline = 4;
        assertThrows(Offline.class, fresh::round);
        assertEquals(4, twins.parts.size());
        fresh.partsUntilOffline = Integer.MAX_VALUE;
        fresh.round();
        assertEquals(director.holds(), fresh.holds());
        assertEquals(
                twins.parts.size(),
                twins.parts.stream().map(SnapshotPart::ranges).distinct().count());
    }

    @Test
    void oneIsReadyToWorkBeforeAllIsThere() {
        twins.parts.clear();
        Twins.Device fresh = twins.new Device(Twins.SALES, "N");
        assertFalse(fresh.state().isUsable());
        fresh.round();
        assertTrue(fresh.state().isUsable());
        SnapshotPart own = twins.parts.stream()
                .filter(part ->
                        part.records().stream().anyMatch(record -> record.ref().equals(ref)))
                .findFirst()
                .orElseThrow();
        assertEquals(1, own.wave());
    }
}
