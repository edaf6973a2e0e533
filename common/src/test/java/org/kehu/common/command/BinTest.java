package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

class BinTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID lin = contact("Lin");

    private UUID contact(String name) {
        return company.make(
                ANNA,
                name,
                FieldValues.of(Contact.TYPE).with(Contact.CUSTOMER, acme).with(Contact.NAME, PersonName.of(name, "")));
    }

    private DeleteRecord delete(RecordType type, UUID id) {
        CrmRecord record = company.get(type, id);
        return new DeleteRecord(record.ref(), record.revision());
    }

    private boolean isDeleted(RecordType type, UUID id) {
        return company.get(type, id).isDeleted();
    }

    @Test
    void childrenGoWithTheirParentAndComeBackWithIt() {
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        assertTrue(isDeleted(Customer.TYPE, acme));
        assertTrue(isDeleted(Contact.TYPE, lin));
        company.ledger.must(ADMIN, new RestoreRecord(new RecordRef("customer", acme)));
        assertFalse(isDeleted(Customer.TYPE, acme));
        assertFalse(isDeleted(Contact.TYPE, lin));
    }

    @Test
    void whatWentIntoTheBinBeforeStaysThere() {
        UUID wu = contact("Wu");
        company.ledger.must(ADMIN, delete(Contact.TYPE, wu));
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        company.ledger.must(ADMIN, new RestoreRecord(new RecordRef("customer", acme)));
        assertTrue(isDeleted(Contact.TYPE, wu));
        assertFalse(isDeleted(Contact.TYPE, lin));
    }

    @Test
    void aStaleDeleteIsRefused() {
        DeleteRecord delete = delete(Customer.TYPE, acme);
        CrmRecord record = company.get(Customer.TYPE, acme);
        company.ledger.must(ANNA, new EditRecord(FieldChanges.of(record).with(record, Customer.NOTES, "careful"), 1));
        assertEquals("stale_delete [customer, Acme]", company.refused(ADMIN, delete));
    }

    @Test
    void aSecondDeleteOrRestoreDoesNothing() {
        DeleteRecord delete = delete(Customer.TYPE, acme);
        company.ledger.must(ADMIN, delete);
        int rows = company.ledger.log().size();
        company.ledger.must(ADMIN, delete);
        assertEquals(rows, company.ledger.log().size());
        RestoreRecord restore = new RestoreRecord(new RecordRef("customer", acme));
        company.ledger.must(ADMIN, restore);
        company.ledger.must(ADMIN, restore);
        assertEquals(3, company.get(Customer.TYPE, acme).revision());
    }

    @Test
    void nothingIsAddedToWhatLiesInTheBin() {
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        FieldValues late =
                FieldValues.of(Contact.TYPE).with(Contact.CUSTOMER, acme).with(Contact.NAME, PersonName.of("Late", ""));
        assertEquals("record_deleted [customer, Acme]", company.refused(ANNA, Company.create("Late", late)));
    }

    @Test
    void aChildDoesNotComeBackWithoutItsParent() {
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        assertEquals(
                "record_deleted [customer, Acme]",
                company.refused(ADMIN, new RestoreRecord(new RecordRef("contact", lin))));
    }

    @Test
    void aChildComesBackTogetherWithItsParentIfThatIsAskedFor() {
        UUID wu = contact("Wu");
        UUID gone = contact("Gone");
        company.ledger.must(ADMIN, delete(Contact.TYPE, wu));
        company.ledger.must(ADMIN, delete(Contact.TYPE, gone));
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        company.ledger.must(ADMIN, new RestoreRecord(new RecordRef("contact", wu), true));
        assertFalse(isDeleted(Customer.TYPE, acme));
        assertFalse(isDeleted(Contact.TYPE, lin));
        assertFalse(isDeleted(Contact.TYPE, wu));
        assertTrue(isDeleted(Contact.TYPE, gone));
    }

    @Test
    void nothingNewLinksToWhatLiesInTheBin() {
        company.ledger.must(ADMIN, delete(Customer.TYPE, acme));
        assertEquals(
                "no_such_link order.customer [" + acme + ", customer]",
                company.refused(ANNA, Company.create("order", company.order(acme))));
    }
}
