package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.MEI;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Product;

class EditRecordTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    /** What Anna and Mei both look at before either edits. */
    private final CrmRecord seen = company.get(Customer.TYPE, acme);

    private <V> EditRecord edit(CrmRecord record, Field<V> field, V value) {
        return new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision());
    }

    @Test
    void editsOfDifferentFieldsMerge() {
        assertEquals(
                Verdict.Kind.APPLIED,
                company.ledger.run(MEI, edit(seen, Customer.NOTES, "by Mei")).kind());
        assertEquals(
                Verdict.Kind.MERGED,
                company.ledger.run(ANNA, edit(seen, Customer.GRADE, "B")).kind());
        assertEquals("by Mei", company.value(Customer.TYPE, acme, Customer.NOTES));
        assertEquals("B", company.value(Customer.TYPE, acme, Customer.GRADE));
    }

    @Test
    void theLaterArrivalWinsAndTheLoserIsKept() {
        company.ledger.must(MEI, edit(seen, Customer.NOTES, "by Mei"));
        Verdict verdict = company.ledger.run(ANNA, edit(seen, Customer.NOTES, "by Anna"));
        assertEquals(Verdict.Kind.CONFLICT, verdict.kind());
        Conflict conflict = verdict.conflicts().get(0);
        assertEquals(new RecordRef("customer", acme), conflict.record());
        assertEquals("\"by Anna\" beats \"by Mei\"", conflict.kept() + " beats " + conflict.lost());
        assertEquals("by Anna", company.value(Customer.TYPE, acme, Customer.NOTES));
    }

    @Test
    void twoWhoWriteTheSameAgree() {
        company.ledger.must(MEI, edit(seen, Customer.NOTES, "same"));
        Verdict verdict = company.ledger.run(ANNA, edit(seen, Customer.NOTES, "same"));
        assertEquals(Verdict.Kind.MERGED, verdict.kind());
        assertEquals(2, company.get(Customer.TYPE, acme).revision());
    }

    @Test
    void aGuardedFieldKeepsWhatItHas() {
        company.ledger.must(MEI, edit(seen, Customer.CREDIT_LIMIT, Money.of("500", "CNY")));
        assertEquals(
                "guarded_conflict customer.creditLimit [500, 900]",
                company.refused(ANNA, edit(seen, Customer.CREDIT_LIMIT, Money.of("900", "CNY"))));
    }

    @Test
    void twoWhoWriteTheSameAmountAgree() {
        company.ledger.must(MEI, edit(seen, Customer.CREDIT_LIMIT, Money.of("500", "CNY")));
        company.ledger.must(ANNA, edit(seen, Customer.CREDIT_LIMIT, Money.of("500", "CNY")));
        assertEquals(2, company.get(Customer.TYPE, acme).revision());
    }

    @Test
    void tagsAreAddedAndRemovedOneByOne() {
        company.ledger.must(ANNA, edit(seen, Customer.TAGS, Set.of("old", "large")));
        CrmRecord both = company.get(Customer.TYPE, acme);
        company.ledger.must(MEI, edit(both, Customer.TAGS, Set.of("large")));
        company.ledger.must(ANNA, edit(both, Customer.TAGS, Set.of("old", "large", "vip")));
        assertEquals(Set.of("large", "vip"), company.value(Customer.TYPE, acme, Customer.TAGS));
    }

    @Test
    void countersAddUp() {
        UUID hubcap = company.product("Hubcap");
        CrmRecord product = company.get(Product.TYPE, hubcap);
        company.ledger.must(ADMIN, edit(product, Product.STOCK, 10L));
        company.ledger.must(ADMIN, edit(product, Product.STOCK, -3L));
        assertEquals(7L, company.value(Product.TYPE, hubcap, Product.STOCK));
    }

    @Test
    void aMaximumOnlyGrows() {
        java.time.Instant early = company.ledger.now();
        java.time.Instant late = early.plusSeconds(60);
        for (java.time.Instant next : new java.time.Instant[] {late, early}) {
            FieldChanges change = new FieldChanges("customer", acme, Map.of("nextFollowUpAt", new Change.Max(next)));
            company.ledger.must(ANNA, new EditRecord(change, 1));
        }
        assertEquals(late, company.value(Customer.TYPE, acme, Customer.NEXT_FOLLOW_UP_AT));
    }

    @Test
    void whatIsInTheBinIsNotEdited() {
        company.ledger.must(ADMIN, new DeleteRecord(seen.ref(), 1));
        assertEquals("record_deleted [customer, Acme]", company.refused(ANNA, edit(seen, Customer.NOTES, "late")));
    }

    @Test
    void aChildStaysWithItsParent() {
        UUID other = company.customer(ANNA, "Other");
        UUID lin = company.make(
                ANNA,
                "Lin",
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, acme)
                        .with(Contact.NAME, PersonName.of("Lin", "Hao")));
        assertEquals(
                "parent_is_fixed contact.customer []",
                company.refused(ANNA, edit(company.get(Contact.TYPE, lin), Contact.CUSTOMER, other)));
    }
}
