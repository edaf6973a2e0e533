package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.organisation.Queue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;

/** What the client core relies on in a device's store. Each test has a store of its own. */
public abstract class ClientTxContract extends GatheredContract {
    private static final Reason REASON =
            new Reason("changed_since", Customer.TYPE.name(), Customer.NAME.name(), List.of("盛和", 3));

    private static OutboxUnit unit(long counter, OutboxUnit.Standing standing) {
        UUID id = Ids.named("unit " + counter);
        Set<RecordRef> refs = Set.of(SampleRecords.customer("盛和").ref());
        return new OutboxUnit(
                id, id, counter, "{\"id\":\"" + id + "\"}", standing, "a fact", REASON, refs, refs, true, null);
    }

    @Test
    void theViewIsPutAndTakenOutWhateverWasThere() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord other = customer.with(Customer.NAME, "长江").atRevision(7);
        in(tx -> tx.putView(customer));
        in(tx -> tx.putView(other));
        in(tx -> assertEquals(other, tx.find(Customer.TYPE, customer.id())));
        in(tx -> tx.removeView(customer.ref()));
        in(tx -> tx.removeView(customer.ref()));
        in(tx -> assertNull(tx.find(Customer.TYPE, customer.id())));
    }

    @Test
    void aRecordThatWithholdsFieldsComesBackAsItWas() {
        CrmRecord masked = SampleRecords.customer("盛和").withholding(Set.of(Customer.CREDIT_LIMIT.name()));
        in(tx -> tx.putView(masked));
        in(tx -> assertEquals(masked, tx.find(Customer.TYPE, masked.id())));
        in(tx -> tx.keepBase(masked.ref(), masked));
        in(tx -> assertEquals(masked, tx.base(masked.ref())));
    }

    @Test
    void aBaseCopyMaySayThatThereWasNoRecord() {
        CrmRecord customer = SampleRecords.customer("盛和");
        RecordRef ref = customer.ref();
        in(tx -> assertFalse(tx.hasBase(ref)));
        in(tx -> tx.keepBase(ref, null));
        in(tx -> {
            assertTrue(tx.hasBase(ref));
            assertNull(tx.base(ref));
            assertEquals(Set.of(ref), tx.bases());
        });
        in(tx -> tx.keepBase(ref, customer));
        in(tx -> assertEquals(customer, tx.base(ref)));
        in(tx -> tx.dropBase(ref));
        in(tx -> assertEquals(Set.of(), tx.bases()));
    }

    @Test
    void whereALinkLeadsThatIsNotHeldIsKnownByName() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord below = SampleRecords.customer("长江").with(Customer.ABOVE, customer.id());
        TitleLink link = new TitleLink(below.ref(), Customer.ABOVE.name());
        in(tx -> tx.putView(below));
        in(tx -> tx.stubs().wantAll());
        in(tx -> assertEquals(Map.of(customer.ref(), link), tx.stubs().unasked(9)));
        in(tx -> tx.stubs().name(customer.ref(), "盛和"));
        in(tx -> {
            assertEquals("盛和", tx.stubs().title(customer.ref()));
            assertEquals(link, tx.stubs().via(customer.ref()));
            assertEquals(Map.of(), tx.stubs().unasked(9));
        });
        TitleLink another = new TitleLink(SampleRecords.customer("a").ref(), Customer.ABOVE.name());
        in(tx -> tx.stubs().want(customer.ref(), another));
        in(tx -> {
            assertEquals("盛和", tx.stubs().title(customer.ref()));
            assertEquals(another, tx.stubs().via(customer.ref()));
            tx.stubs().wantAll();
        });
        in(tx -> assertEquals(Map.of(customer.ref(), another), tx.stubs().unasked(9)));
        in(tx -> assertEquals(Map.of(customer.ref(), another), tx.stubs().all()));
        in(tx -> assertEquals("盛和", tx.stubs().title(customer.ref()), "until the server has said another"));
        in(tx -> tx.stubs().remove(customer.ref()));
        in(tx -> {
            tx.stubs().name(customer.ref(), "too late");
            assertNull(tx.stubs().via(customer.ref()));
        });
    }

    @Test
    void namesThatMayBeHiddenByNowAreForgottenAndAskedForAgain() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord below = SampleRecords.customer("长江").with(Customer.ABOVE, customer.id());
        in(tx -> tx.putView(below));
        in(tx -> tx.stubs().wantAll());
        in(tx -> assertFalse(tx.stubs().unname()));
        in(tx -> tx.stubs().name(customer.ref(), "盛和"));
        in(tx -> assertTrue(tx.stubs().unname()));
        in(tx -> {
            assertNull(tx.stubs().title(customer.ref()));
            assertEquals(Set.of(customer.ref()), tx.stubs().unasked(9).keySet());
        });
    }

    @Test
    void whatIsHeldIsNotKnownByName() {
        CrmRecord customer = SampleRecords.customer("盛和");
        in(tx -> tx.putView(customer));
        in(tx -> tx.putView(SampleRecords.customer("长江").with(Customer.ABOVE, customer.id())));
        in(tx -> tx.stubs().wantAll());
        in(tx -> assertEquals(Map.of(), tx.stubs().unasked(9)));
    }

    @Test
    void aLinkThatOnlyTheOutboxMadeAsksForNoName() {
        CrmRecord below = SampleRecords.customer("长江")
                .with(Customer.ABOVE, SampleRecords.customer("盛和").id());
        in(tx -> tx.putView(below));
        in(tx -> tx.keepBase(below.ref(), null));
        in(tx -> tx.stubs().wantAll());
        in(tx -> assertEquals(Map.of(), tx.stubs().unasked(9)));
    }

    /** Also what the same transaction has put there, and not yet told the tables. */
    @Test
    void whatLeadsToARecordIsFoundUnlessItIsNotWhatTheServerSaid() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord below = SampleRecords.customer("长江").with(Customer.ABOVE, customer.id());
        TitleLink link = new TitleLink(below.ref(), Customer.ABOVE.name());
        in(tx -> {
            tx.putView(below);
            assertEquals(link, tx.stubs().leading(customer.ref()));
            assertNull(tx.stubs().leading(below.ref()));
            tx.putView(customer);
            tx.stubs().wantAll();
            assertEquals(Map.of(), tx.stubs().all());
        });
        in(tx -> tx.keepBase(below.ref(), null));
        in(tx -> assertNull(tx.stubs().leading(customer.ref())));
    }

    @Test
    void idsOfARangeAreInTheOrderOfTheirText() {
        List<CrmRecord> customers = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            customers.add(SampleRecords.customer(name));
        }
        customers.sort(Comparator.comparing(record -> record.id().toString()));
        in(tx -> customers.forEach(tx::putView));
        UUID first = customers.get(0).id();
        UUID third = customers.get(2).id();
        in(tx -> {
            assertEquals(
                    List.of(customers.get(1).id(), third),
                    tx.ids(Customer.TYPE, new KeyRange(Customer.TYPE.name(), first, third)));
            assertEquals(
                    4,
                    tx.ids(Customer.TYPE, new KeyRange(Customer.TYPE.name(), null, null))
                            .size());
            assertEquals(List.of(), tx.ids(Order.TYPE, new KeyRange(Order.TYPE.name(), null, null)));
        });
    }

    @Test
    void childrenAndParentsAreFoundInTheView() {
        CrmRecord order = SampleRecords.order(SampleRecords.customer("盛和"), "one");
        CrmRecord line = SampleRecords.line(order, 1);
        in(tx -> tx.putView(line));
        in(tx -> {
            assertEquals(List.of(line), tx.children(OrderLine.TYPE, order.id()));
            assertEquals(order.id(), tx.parent(OrderLine.TYPE, line.id()));
        });
    }

    @Test
    void theOutboxIsInTheOrderOfItsCounters() {
        OutboxUnit second = unit(2, OutboxUnit.Standing.PENDING);
        OutboxUnit first = unit(1, OutboxUnit.Standing.APPLIED);
        in(tx -> tx.putOutbox(second));
        in(tx -> tx.putOutbox(first));
        in(tx -> assertEquals(List.of(first, second), tx.outbox()));
        OutboxUnit settled =
                first.withVerdict(new Verdict(first.id(), Verdict.Kind.APPLIED, 4, 9, null, REASON, List.of()));
        in(tx -> tx.putOutbox(settled));
        assertEquals(List.of(settled, second), reopened().transact(ClientTx::outbox));
        in(tx -> tx.removeOutbox(second.id()));
        in(tx -> assertEquals(List.of(settled), tx.outbox()));
    }

    @Test
    void theTrayKeepsBothValues() {
        CrmRecord customer = SampleRecords.customer("盛和");
        TrayEntry.Value value = new TrayEntry.Value(
                customer.ref(), Customer.NAME.name(), TextNode.valueOf("我的"), TextNode.valueOf("他们的"));
        UUID id = Ids.named("refused");
        TrayEntry entry = new TrayEntry(id, id, "{}", REASON, id, TIME, List.of(value));
        in(tx -> tx.putTray(entry));
        assertEquals(List.of(entry), reopened().transact(ClientTx::tray));
        in(tx -> tx.removeTray(id));
        in(tx -> assertEquals(List.of(), tx.tray()));
    }

    @Test
    void missingUnitsAreKeptInTheirOrderUntilTheyAreTakenOut() {
        MissingUnit second = missing(2).leftOut(true);
        MissingUnit first = missing(1);
        in(tx -> {
            tx.putMissing(second);
            tx.putMissing(first);
        });
        assertEquals(List.of(first, second), reopened().transact(ClientTx::missing));
        in(tx -> tx.putMissing(first.leftOut(true)));
        in(tx -> tx.removeMissing(second.entry().unit()));
        in(tx -> assertEquals(List.of(first.leftOut(true)), tx.missing()));
    }

    @Test
    void contentsAreKeptByTheirHashUntilTheyAreSent() {
        CarriedContent first = new CarriedContent("0a", 7);
        CarriedContent second = new CarriedContent("0b", 9);
        in(tx -> {
            tx.unsent().put(first);
            tx.unsent().put(first);
            tx.unsent().put(second);
        });
        assertEquals(
                Set.of(first, second), reopened().transact(tx -> tx.unsent().all()));
        in(tx -> tx.unsent().remove("0a"));
        in(tx -> assertEquals(Set.of(second), tx.unsent().all()));
    }

    private static MissingUnit missing(long counter) {
        UUID id = Ids.named("missing " + counter);
        return new MissingUnit(new JournalEntry(id, id, counter, TIME, "{}", List.of(), null), TIME);
    }

    @Test
    void theStateBeginsNewAndSurvives() {
        in(tx -> assertEquals(SyncState.NEW, tx.state()));
        SyncState state = new SyncState(
                "epoch",
                new Position(5, -77),
                "3.4",
                new Position(6, Long.MIN_VALUE),
                "rights",
                new SyncState.Snapshot(
                        "epoch",
                        "rights",
                        new Position(9, 1),
                        Ids.named("snapshot"),
                        3,
                        2,
                        new Position(10, 3),
                        "9.9",
                        12),
                new SyncState.Proven(TIME, "rights"),
                true,
                TIME,
                TIME.plusSeconds(1),
                new Limits(65_536));
        in(tx -> tx.state(state));
        assertEquals(state, reopened().transact(ClientTx::state));
    }

    @Test
    void revisionsAreToldWithWhatIsWithheld() {
        CrmRecord customer = SampleRecords.customer("盛和").atRevision(4);
        CrmRecord masked = SampleRecords.customer("长江").withholding(Set.of(Customer.CREDIT_LIMIT.name()));
        in(tx -> {
            tx.putView(customer);
            tx.putView(masked);
        });
        Set<String> met = new java.util.TreeSet<>();
        in(tx ->
                tx.revisions(Customer.TYPE, (id, revision, withheld) -> met.add(id + " " + revision + " " + withheld)));
        assertEquals(Set.of(customer.id() + " 4 []", masked.id() + " 1 [creditLimit]"), met);
    }

    @Test
    void whatWasMetIsKnownByItsPlaceUntilForgotten() {
        RecordRef early = SampleRecords.customer("盛和").ref();
        RecordRef late = SampleRecords.customer("长江").ref();
        in(tx -> tx.meet(Set.of(early, late), 5));
        in(tx -> tx.meet(Set.of(late), 7));
        in(tx -> {
            assertEquals(Set.of(early, late), tx.metSince(4));
            assertEquals(Set.of(late), tx.metSince(5));
            assertEquals(Set.of(), tx.metSince(7));
        });
        in(ClientTx::forgetMet);
        in(tx -> assertEquals(Set.of(), tx.metSince(0)));
    }

    @Test
    void countersBeginWithOneAndGoBackWithARollback() {
        assertEquals(1L, store().<Long>transact(tx -> tx.next("unit")));
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.next("unit");
                    tx.putView(SampleRecords.customer("盛和"));
                    tx.putOutbox(unit(2, OutboxUnit.Standing.APPLIED));
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(2L, store().<Long>transact(tx -> tx.next("unit")));
        assertEquals(1L, store().<Long>transact(tx -> tx.next("provisional")));
        in(tx -> assertEquals(List.of(), tx.outbox()));
        in(tx -> assertNull(tx.find(Customer.TYPE, SampleRecords.customer("盛和").id())));
    }

    @Test
    void countersMoveOnAndNeverBack() {
        assertEquals(7L, store().<Long>transact(tx -> tx.reach("unit", 7)));
        assertEquals(7L, store().<Long>transact(tx -> tx.reach("unit", 3)));
        assertEquals(8L, store().<Long>transact(tx -> tx.next("unit")));
    }

    @Test
    void configurationFollowsItsRecordsAndForgetsARollback() {
        CrmRecord queue = SampleRecords.queue("Returns");
        in(tx -> assertNull(tx.configuration().find(Queue.TYPE, queue.id())));
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.putView(queue);
                    assertEquals(queue, tx.configuration().find(Queue.TYPE, queue.id()));
                    throw new IllegalStateException("on purpose");
                }));
        in(tx -> assertNull(tx.configuration().find(Queue.TYPE, queue.id())));
        in(tx -> tx.putView(queue));
        in(tx -> assertEquals(queue, tx.configuration().find(Queue.TYPE, queue.id())));
        in(tx -> tx.removeView(queue.ref()));
        in(tx -> assertNull(tx.configuration().find(Queue.TYPE, queue.id())));
    }
}
