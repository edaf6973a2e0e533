package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

class ImportRecordTest {
    private static final Instant THEN = Instant.parse("2004-11-24T08:00:00Z");
    private static final UUID ID = Ids.named("customer 103");
    private final Company company = new Company();

    private static ImportRecord row(String name) {
        return new ImportRecord(
                ID,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, name)
                        .with(Customer.NUMBER, "C-103")
                        .with(Customer.OWNER, BEN)
                        .with(SystemFields.CREATED_AT, THEN)
                        .with(SystemFields.CREATED_BY, ANNA),
                "batch 1");
    }

    @Test
    void historyIsBroughtInAsItWas() {
        company.ledger.must(ADMIN, row("Atelier graphique"));
        CrmRecord imported = company.get(Customer.TYPE, ID);
        assertEquals("C-103", imported.get(Customer.NUMBER));
        assertEquals(BEN, imported.get(Customer.OWNER));
        assertEquals(Company.SUZHOU, imported.get(Customer.DEPARTMENT));
        assertEquals(THEN, imported.get(SystemFields.CREATED_AT));
        assertEquals(ANNA, imported.get(SystemFields.CREATED_BY));
        assertEquals(ADMIN, imported.get(SystemFields.MODIFIED_BY));
    }

    @Test
    void theSameRowTwiceChangesNothing() {
        company.ledger.must(ADMIN, row("Atelier graphique"));
        int rows = company.ledger.log().size();
        company.ledger.must(ADMIN, row("Atelier graphique"));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void aChangedRowBringsTheRecordUpToDate() {
        company.ledger.must(ADMIN, row("Atelier graphique"));
        company.ledger.must(ADMIN, row("Atelier Graphique SARL"));
        assertEquals("Atelier Graphique SARL", company.get(Customer.TYPE, ID).title());
        assertEquals(2, company.get(Customer.TYPE, ID).revision());
    }

    @Test
    void itNeedsItsRight() {
        assertEquals("no_right [import-history]", company.refused(ANNA, row("Atelier graphique")));
    }

    @Test
    void allRulesStillRun() {
        ImportRecord nameless =
                new ImportRecord(ID, FieldValues.of(Customer.TYPE).with(Customer.OWNER, BEN), "batch 1");
        assertEquals("required customer.name []", company.refused(ADMIN, nameless));
    }

    @Test
    void whatLiesInTheBinIsNotBroughtBackByTheWay() {
        company.ledger.must(ADMIN, row("Atelier graphique"));
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("customer", ID), 1));
        assertEquals("record_deleted [customer, Atelier graphique]", company.refused(ADMIN, row("Atelier graphique")));
    }
}
