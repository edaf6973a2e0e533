package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
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

    /** Ben sells, and brings in what the old system knew. */
    private void letBenImport() {
        company.make(
                ADMIN,
                "Importer",
                FieldValues.of(Role.TYPE)
                        .with(Role.NAME, "Importer")
                        .with(Role.PERMISSIONS, Set.of(ImportRecord.IMPORT_HISTORY)));
        company.make(
                ADMIN,
                "Ben imports",
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, BEN)
                        .with(RoleAssignment.ROLE, Ids.named("Importer")));
    }

    private static ImportRecord named(UUID id, String name, UUID owner) {
        return new ImportRecord(
                id, FieldValues.of(Customer.TYPE).with(Customer.NAME, name).with(Customer.OWNER, owner), "batch 1");
    }

    /** Who names a content as somebody else's would be given that one's content for knowing its hash. */
    @Test
    void noContentOfOthersIsNamedByAnImport() {
        letBenImport();
        UUID own = company.customer(BEN, "Ben's");
        RecordType type = Objects.requireNonNull(Attachment.on("customer"));
        ImportRecord file = new ImportRecord(
                Ids.named("file"),
                FieldValues.of(type)
                        .with(Attachment.link(type), own)
                        .with(Attachment.NAME, "prices.txt")
                        .with(Attachment.SIZE, BigDecimal.TEN)
                        .with(Attachment.MEDIA_TYPE, "text/plain")
                        .with(Attachment.SHA256, "a".repeat(64))
                        .with(SystemFields.CREATED_BY, CARL),
                "batch 1");
        int rows = company.ledger.log().size();
        assertEquals("verb_only_field customerAttachment.sha256 []", company.refused(BEN, file));
        assertEquals("verb_only_field customerAttachment.sha256 []", company.refused(ADMIN, file));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void nobodysRecordIsTakenOverByAnImport() {
        letBenImport();
        UUID carls = company.customer(CARL, "Carl's");
        int rows = company.ledger.log().size();
        assertEquals("no_such_record [customer, " + carls + "]", company.refused(BEN, named(carls, "Mine", BEN)));
        assertEquals("no_such_record [customer, " + carls + "]", company.refused(BEN, named(carls, "Mine", CARL)));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void onesOwnIsBroughtUpToDateAndHandedOverOnlyByWhoMayHandOver() {
        letBenImport();
        UUID own = company.customer(BEN, "Ben's");
        company.ledger.must(BEN, named(own, "Ben's again", BEN));
        assertEquals("Ben's again", company.get(Customer.TYPE, own).title());
        assertEquals(
                "not_allowed [CREATE, customer, Given away]", company.refused(BEN, named(own, "Given away", ANNA)));
        company.ledger.must(ADMIN, named(own, "Given away", ANNA));
    }

    @Test
    void withoutTheRightToHandOverNoImportDoes() {
        letBenImport();
        company.make(
                ADMIN,
                "Importer's customers",
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, Ids.named("Importer"))
                        .with(RoleGrant.RECORD_TYPE, "customer")
                        .with(RoleGrant.READ, "ALL")
                        .with(RoleGrant.CREATE, "ALL")
                        .with(RoleGrant.EDIT, "ALL"));
        UUID own = company.customer(BEN, "Ben's");
        assertEquals("no_right [assign]", company.refused(BEN, named(own, "Given away", ANNA)));
        company.ledger.must(BEN, named(Ids.named("new"), "Brought in", ANNA));
    }

    @Test
    void anImportLeavesAChildWhereItHangs() {
        UUID one = company.customer(ADMIN, "One");
        UUID other = company.customer(ADMIN, "Other");
        FieldValues contact = FieldValues.of(Contact.TYPE).with(Contact.NAME, PersonName.of("Li", "Na"));
        UUID id = company.make(ADMIN, "Li", contact.with(Contact.CUSTOMER, one));
        assertEquals(
                "parent_is_fixed contact.customer []",
                company.refused(ADMIN, new ImportRecord(id, contact.with(Contact.CUSTOMER, other), "batch 1")));
    }
}
