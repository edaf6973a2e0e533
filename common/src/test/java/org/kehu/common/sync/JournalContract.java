package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** What the client core relies on in the journal of a device's store. */
public abstract class JournalContract {
    static final Instant TIME = Instant.parse("2026-03-02T01:30:00.123456Z");

    /** A store with nothing in it, the same one during a test. */
    protected abstract ClientStore store();

    /** The same store as a program finds it that starts anew on the same disk. */
    protected ClientStore reopened() {
        return store();
    }

    final void in(Consumer<ClientTx> work) {
        store().transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    @Test
    void theJournalIsFoundByOperationAndForgottenByTime() {
        CrmRecord customer = SampleRecords.customer("盛和");
        UUID operation = Ids.named("operation");
        RecordPatch patch =
                RecordPatch.update(customer).set(Customer.NAME, "长江").done();
        JournalEntry entry = new JournalEntry(Ids.named("unit"), operation, 1, TIME, "{}", List.of(patch), null);
        in(tx -> tx.putJournal(entry));
        in(tx -> assertEquals(List.of(entry), tx.journal(operation)));
        in(tx -> assertEquals(entry, tx.journalOf(entry.unit())));
        in(tx -> assertEquals(Set.of(patch.record()), changedBy(tx, operation)));
        in(tx -> assertEquals(Set.of(), changedBy(tx, Ids.named("another operation"))));
        in(tx -> assertEquals(List.of(new GivenUnit(entry.unit(), 1)), tx.journaled()));
        Verdict said = new Verdict(entry.unit(), Verdict.Kind.APPLIED, 4, 9, null, null, List.of());
        in(tx -> tx.journalVerdict(entry.unit(), said));
        in(tx -> tx.journalVerdict(Ids.named("another unit"), said));
        in(tx -> assertEquals(List.of(entry.withVerdict(said)), tx.journal(operation)));
        in(tx -> tx.putJournal(entry));
        in(tx -> assertEquals(List.of(entry), tx.journal(operation)));
        in(tx -> tx.purgeJournal(TIME));
        in(tx -> assertEquals(List.of(entry), tx.journal(operation)));
        in(tx -> tx.purgeJournal(TIME.plusSeconds(1)));
        in(tx -> assertEquals(List.of(), tx.journal(operation)));
    }

    private static Set<RecordRef> changedBy(ClientTx tx, UUID operation) {
        DoneUnits done = tx.changedBy(operation);
        return done == null ? Set.of() : done.records();
    }

    /** It is kept from transaction to transaction, and not for longer than it holds. */
    @Test
    void whatAnOperationChangedIsKnownAsItGrows() {
        UUID operation = Ids.named("operation");
        List<RecordRef> records = List.of(
                SampleRecords.customer("盛和").ref(), SampleRecords.customer("长江").ref());
        for (int unit = 0; unit < 2; unit++) {
            RecordPatch patch = new RecordPatch(records.get(unit), RecordPatch.Action.DELETE, Map.of());
            UUID id = Ids.named("unit " + unit);
            int at = unit;
            in(tx -> tx.putJournal(new JournalEntry(id, operation, at, TIME, "{}", List.of(patch), null)));
            in(tx -> assertEquals(Set.copyOf(records.subList(0, at + 1)), changedBy(tx, operation)));
        }
        in(tx -> tx.removeJournal(Ids.named("unit 0")));
        in(tx -> assertEquals(Set.of(records.get(1)), changedBy(tx, operation)));
    }
}
