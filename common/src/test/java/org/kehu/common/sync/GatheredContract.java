package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

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
}
