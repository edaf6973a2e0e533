package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.OrderLine;

/** What a device's store reads and writes together is seen as if it were done one by one. */
public abstract class GatheredContract extends JournalContract {
    @Test
    void whatWasReadAheadIsSeenAsItIsWrittenSince() {
        CrmRecord there = SampleRecords.customer("盛和");
        CrmRecord later = SampleRecords.customer("长江");
        CrmRecord renamed = there.with(Customer.NAME, "盛和公司").atRevision(7);
        List<RecordRef> both = List.of(there.ref(), later.ref());
        in(tx -> {
            tx.readAhead(both);
            assertNull(tx.find(Customer.TYPE, there.id()));
            tx.putView(there);
            tx.putView(later);
            assertEquals(there, tx.find(Customer.TYPE, there.id()));
            tx.removeView(later.ref());
            assertNull(tx.find(Customer.TYPE, later.id()));
        });
        in(tx -> {
            tx.readAhead(both);
            assertEquals(there, tx.find(Customer.TYPE, there.id()));
            tx.putView(renamed);
            tx.putView(later);
            assertEquals(
                    2,
                    tx.ids(Customer.TYPE, new KeyRange(Customer.TYPE.name(), null, null))
                            .size());
            tx.putView(later.atRevision(7));
            tx.readAhead(both);
            assertEquals(renamed, tx.find(Customer.TYPE, there.id()));
            tx.removeView(there.ref());
        });
        in(tx -> assertNull(tx.find(Customer.TYPE, there.id())));
        in(tx -> assertEquals(later.atRevision(7), tx.find(Customer.TYPE, later.id())));
    }

    @Test
    void aBaseCopyIsKnownBeforeItIsWritten() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord later = customer.atRevision(7);
        in(tx -> {
            tx.keepBase(customer.ref(), null);
            tx.keepBase(customer.ref(), customer);
            assertEquals(customer, tx.base(customer.ref()));
            tx.dropBase(customer.ref());
            assertFalse(tx.hasBase(customer.ref()));
            tx.keepBase(customer.ref(), customer);
        });
        in(tx -> {
            tx.keepBase(customer.ref(), later);
            tx.dropBase(customer.ref());
            tx.keepBase(customer.ref(), later);
        });
        in(tx -> assertEquals(later, tx.base(customer.ref())));
        in(tx -> {
            tx.keepBase(customer.ref(), customer);
            tx.dropBase(customer.ref());
        });
        in(tx -> assertNull(tx.base(customer.ref())));
        in(tx -> assertEquals(Set.of(), tx.bases()));
    }

    @Test
    void aBaseCopyThatWasReadAheadIsSeenAsItIsKeptSince() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord later = customer.atRevision(7);
        RecordRef never = SampleRecords.customer("长江").ref();
        RecordRef gone = SampleRecords.customer("黄河").ref();
        List<RecordRef> all = List.of(customer.ref(), never, gone);
        in(tx -> {
            tx.keepBase(customer.ref(), customer);
            tx.keepBase(gone, null);
        });
        in(tx -> {
            tx.readAhead(all);
            assertEquals(customer, tx.base(customer.ref()));
            assertNull(tx.base(gone));
            assertNull(tx.base(never));
            tx.keepBase(customer.ref(), later);
            tx.readAhead(all);
            assertEquals(later, tx.base(customer.ref()));
            tx.dropBase(gone);
            tx.readAhead(all);
            assertEquals(Set.of(customer.ref()), tx.bases());
        });
        in(tx -> {
            tx.readAhead(all);
            tx.dropBase(customer.ref());
            assertNull(tx.base(customer.ref()));
        });
        in(tx -> assertEquals(Set.of(), tx.bases()));
    }

    @Test
    void whatTheServerSaidIsKnownBeforeItIsWritten() {
        UUID unit = Ids.named("unit 1");
        JournalEntry entry = new JournalEntry(unit, Ids.named("operation"), 1, TIME, "{}", List.of(), null);
        Verdict said = new Verdict(unit, Verdict.Kind.APPLIED, 4, 9, null, null, List.of());
        Verdict anew = new Verdict(unit, Verdict.Kind.DUPLICATE, 4, 9, null, null, List.of());
        List<UUID> asked = List.of(unit, Ids.named("unit 2"));
        in(tx -> {
            tx.putJournal(entry);
            tx.journalAhead(asked);
            assertEquals(entry, tx.journalOf(unit));
            tx.journalVerdict(unit, said);
            assertEquals(entry.withVerdict(said), tx.journalOf(unit));
            tx.journalAhead(asked);
            assertEquals(entry.withVerdict(said), tx.journalOf(unit));
            assertNull(tx.journalOf(Ids.named("unit 2")));
            tx.journalVerdict(unit, anew);
        });
        assertEquals(entry.withVerdict(anew), reopened().transact(tx -> tx.journalOf(unit)));
        in(tx -> {
            tx.journalAhead(asked);
            tx.journalVerdict(unit, said);
            tx.removeJournal(unit);
            assertNull(tx.journalOf(unit));
        });
        assertEquals(List.of(), reopened().transact(ClientTx::journaled));
    }

    @Test
    void ofWhatBecomesOfAUnitInOneGoTheLastIsWritten() {
        OutboxUnit gone = unit(1, Set.of(), Set.of());
        OutboxUnit there = unit(2, Set.of(), Set.of());
        in(tx -> tx.putOutbox(there));
        in(tx -> {
            tx.putOutbox(gone);
            tx.removeOutbox(gone.id());
            tx.removeOutbox(there.id());
            tx.putOutbox(there.asSent());
            assertEquals(List.of(there.asSent()), tx.outbox());
        });
        assertEquals(List.of(there.asSent()), reopened().transact(ClientTx::outbox));
        in(tx -> tx.removeOutbox(there.id()));
        assertEquals(List.of(), reopened().transact(ClientTx::outbox));
    }

    @Test
    void childrenOfSeveralAreFoundAsThoseOfEach() {
        CrmRecord one = SampleRecords.order(SampleRecords.customer("盛和"), "one");
        CrmRecord other = SampleRecords.order(SampleRecords.customer("长江"), "other");
        CrmRecord none = SampleRecords.order(SampleRecords.customer("长江"), "none");
        List<UUID> parents = List.of(one.id(), other.id(), none.id());
        in(tx -> {
            for (int line = 1; line <= 3; line++) {
                tx.putView(SampleRecords.line(one, line));
            }
            assertEquals(Set.of(one.id()), tx.children(OrderLine.TYPE, parents).keySet());
            tx.putView(SampleRecords.line(other, 1));
        });
        in(tx -> {
            Map<UUID, List<CrmRecord>> found = tx.children(OrderLine.TYPE, parents);
            assertEquals(tx.children(OrderLine.TYPE, one.id()), found.get(one.id()));
            assertEquals(tx.children(OrderLine.TYPE, other.id()), found.get(other.id()));
            assertEquals(3, found.get(one.id()).size());
            assertFalse(found.containsKey(none.id()));
            tx.removeView(found.get(other.id()).get(0).ref());
            assertEquals(Set.of(one.id()), tx.children(OrderLine.TYPE, parents).keySet());
        });
    }

    @Test
    void unitsThatConcernRecordsFollowWhatIsPutAndTakenOut() {
        RecordRef read = SampleRecords.customer("盛和").ref();
        RecordRef written = SampleRecords.customer("长江").ref();
        OutboxUnit later = unit(2, Set.of(read), Set.of(written));
        OutboxUnit first = unit(1, Set.of(read), Set.of(read));
        in(tx -> {
            tx.putOutbox(later);
            assertEquals(List.of(), tx.outboxConcerning(Set.of()));
            assertEquals(List.of(later), tx.outboxConcerning(Set.of(read)));
            tx.putOutbox(first);
            assertEquals(List.of(first, later), tx.outboxConcerning(Set.of(read, written)));
            assertEquals(List.of(later), tx.outboxConcerning(Set.of(written)));
        });
        OutboxUnit again = unit(2, Set.of(), Set.of(written));
        in(tx -> {
            tx.putOutbox(again);
            assertEquals(List.of(first), tx.outboxConcerning(Set.of(read)));
            tx.removeOutbox(first.id());
            assertEquals(List.of(), tx.outboxConcerning(Set.of(read)));
        });
        in(tx -> assertEquals(List.of(again), tx.outboxConcerning(Set.of(read, written))));
        assertEquals(List.of(again), reopened().transact(tx -> tx.outboxConcerning(Set.of(written))));
    }

    private static OutboxUnit unit(long counter, Set<RecordRef> reads, Set<RecordRef> writes) {
        UUID id = Ids.named("unit " + counter);
        String text = "{\"id\":\"" + id + "\"}";
        return new OutboxUnit(
                id, id, counter, text, OutboxUnit.Standing.APPLIED, null, null, reads, writes, false, null);
    }
}
