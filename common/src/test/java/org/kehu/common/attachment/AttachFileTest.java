package org.kehu.common.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

class AttachFileTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final RecordType ATTACHMENT = java.util.Objects.requireNonNull(Attachment.on("customer"));

    private final Company company = new Company();
    private final RecordRef customer = new RecordRef("customer", company.customer(ANNA, "Acme"));
    private final UUID id = Ids.named("the file");

    private AttachFile file(String name, long size, String hash) {
        return new AttachFile(id, customer, name, size, "application/pdf", hash);
    }

    private CrmRecord attached() {
        company.ledger.must(ANNA, file("Plan.pdf", 1000, HASH));
        return company.get(ATTACHMENT, id);
    }

    @Test
    void aFileHangsOnItsRecordAndItsContentIsStillToCome() {
        CrmRecord attached = attached();
        assertEquals("Plan.pdf", attached.title());
        assertEquals(1000, Attachment.size(attached));
        assertNull(attached.get(Attachment.STORED_AT));
        assertEquals(customer.id(), attached.get(Attachment.link(ATTACHMENT)));
    }

    @Test
    void everyCarrierTakesFilesAndOthersDoNot() {
        assertEquals(
                java.util.List.of(
                        "customerAttachment",
                        "opportunityAttachment",
                        "orderAttachment",
                        "ticketAttachment",
                        "activityAttachment"),
                Attachment.TYPES.stream().map(RecordType::name).toList());
        RecordRef product = new RecordRef("product", id);
        assertEquals(
                "carries_no_files [product]",
                company.refused(ADMIN, new AttachFile(id, product, "a.pdf", 1, "text/plain", HASH)));
    }

    @Test
    void aNameThatHarmsIsRefusedHoweverItComes() {
        assertEquals(
                "bad_file_name customerAttachment.name [x.exe]", company.refused(ANNA, file("../x.exe", 10, HASH)));
        CrmRecord attached = attached();
        assertEquals(
                "bad_file_name customerAttachment.name [_NUL]",
                company.refused(
                        ANNA, new EditRecord(FieldChanges.of(attached).with(attached, Attachment.NAME, "NUL"), 1)));
    }

    @Test
    void emptyFilesTooLargeOnesAndThoseWithoutAHashAreRefused() {
        assertTrue(company.refused(ANNA, file("a.txt", 0, HASH)).startsWith("out_of_bounds"));
        assertEquals("file_too_large [a.iso, 26624, 25600]", company.refused(ANNA, file("a.iso", 26L << 20, HASH)));
        assertEquals(
                "bad_hash customerAttachment.sha256 []",
                company.refused(ANNA, file("a.txt", 10, "'; drop table blob")));
    }

    @Test
    void theLedgerSaysHowLargeAFileMayBe() {
        CrmRecord ledger = company.get(Ledger.TYPE, Ledger.ID);
        FieldChanges more = FieldChanges.of(ledger).with(ledger, Ledger.ATTACHMENT_MIB, BigDecimal.valueOf(30));
        company.ledger.must(ADMIN, new EditRecord(more, ledger.revision()));
        company.ledger.must(ANNA, file("a.iso", 26L << 20, HASH));
    }

    @Test
    void theContentOfAnAttachmentIsFixed() {
        CrmRecord attached = attached();
        FieldChanges other = FieldChanges.of(attached).with(attached, Attachment.SHA256, "f".repeat(64));
        assertEquals("verb_only_field customerAttachment.sha256 []", company.refused(ANNA, new EditRecord(other, 1)));
        FieldValues smuggled = FieldValues.of(ATTACHMENT)
                .with(Attachment.link(ATTACHMENT), customer.id())
                .with(Attachment.NAME, "a.pdf")
                .with(Attachment.SHA256, HASH);
        assertEquals(
                "verb_only_field customerAttachment.sha256 []",
                company.refused(ANNA, new CreateRecord(id, smuggled, null)));
    }

    @Test
    void whoeverMayNotSeeTheRecordAttachesNothing() {
        assertTrue(company.refused(BEN, file("a.pdf", 10, HASH)).startsWith("no_such_record"));
    }

    @Test
    void onlyTheSystemSaysThatAContentHasArrived() {
        CrmRecord attached = attached();
        ConfirmStored confirm = new ConfirmStored(attached.ref());
        assertEquals("no_right [system]", company.refused(ADMIN, confirm));
        company.ledger.must(org.kehu.common.command.Actor.SYSTEM.user(), confirm);
        assertNotNull(company.value(ATTACHMENT, id, Attachment.STORED_AT));
    }

    @Test
    void itIsRemovedThoughItsContentArrivedMeanwhile() {
        CrmRecord attached = attached();
        company.ledger.must(org.kehu.common.command.Actor.SYSTEM.user(), new ConfirmStored(attached.ref()));
        assertEquals(
                "stale_delete [customerAttachment, Plan.pdf]",
                company.refused(ANNA, new DeleteRecord(attached.ref(), 1)));
        company.ledger.must(ANNA, new RemoveFile(attached.ref()));
        assertTrue(company.get(ATTACHMENT, id).isDeleted());
        assertTrue(company.refused(BEN, new RemoveFile(attached.ref())).startsWith("no_such_record"));
        assertTrue(company.refused(ANNA, new RemoveFile(customer)).length() > 0);
    }

    @Test
    void itIsRenamedDeletedAndTakenBackAsAnyRecord() {
        CrmRecord attached = attached();
        company.ledger.must(
                ANNA, new EditRecord(FieldChanges.of(attached).with(attached, Attachment.NAME, "Plan 2.pdf"), 1));
        company.ledger.must(ANNA, new DeleteRecord(attached.ref(), 2));
        UUID deletion = company.ledger.lastUnit();
        assertTrue(company.get(ATTACHMENT, id).isDeleted());
        company.ledger.must(ANNA, new Undo(deletion, java.util.Set.of(attached.ref())));
        assertEquals("Plan 2.pdf", company.get(ATTACHMENT, id).title());
    }
}
