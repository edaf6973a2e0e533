package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.setup.StartRole;

class LogExportTest {
    private final Company company = new Company();
    private int made;

    private LogExport export(long rows, String reason) {
        made++;
        UUID id = Ids.named("export " + made);
        return new LogExport(id, "customer", "XLSX", rows, "name, phone", "Mine", reason, "a.xlsx", "0f".repeat(32));
    }

    private CrmRecord must(UUID user, LogExport given) {
        company.ledger.must(user, given);
        return company.ledger.get(ExportLog.TYPE, given.id());
    }

    @Test
    void whatWentOutIsWrittenDownWithWhoAndWhy() {
        CrmRecord entry = must(Company.MEI, export(120, " for the audit "));
        assertEquals("for the audit", entry.get(ExportLog.REASON));
        assertEquals(Company.MEI, entry.get(ExportLog.OWNER));
        assertEquals(Company.SUZHOU, entry.get(ExportLog.DEPARTMENT));
        assertEquals("test", entry.get(ExportLog.DEVICE));
        assertEquals(0, new BigDecimal(120).compareTo(entry.require(ExportLog.ROWS)));
        assertFalse(entry.is(ExportLog.NOTICED));
    }

    /** The file is out, so what tells of it is kept, whoever gives it. */
    @Test
    void whatSomebodyHadNoRightToIsWrittenDownAndNoticed() {
        CrmRecord role = company.ledger.get(Role.TYPE, StartRole.SALESPERSON.id());
        CrmRecord entry = must(Company.ANNA, export(1, "for the audit"));
        assertTrue(entry.is(ExportLog.NOTICED));
        assertEquals(role.get(SystemFields.MODIFIED_AT), entry.get(ExportLog.WITHOUT_RIGHT_SINCE));
        assertNull(must(Company.MEI, export(1, "with the right")).get(ExportLog.WITHOUT_RIGHT_SINCE));
    }

    @Test
    void sinceWhenItWasWithoutTheRightIsWhenARoleWasTaken() {
        RecordRef held = company.ledger.all(RoleAssignment.TYPE).stream()
                .filter(one -> one.belongsTo(Company.MEI))
                .map(CrmRecord::ref)
                .findFirst()
                .orElseThrow();
        company.ledger.pass(Duration.ofDays(3));
        company.ledger.must(Company.ADMIN, new DeleteRecord(held, 1));
        Instant taken = company.ledger.get(RoleAssignment.TYPE, held.id()).require(SystemFields.DELETED_AT);
        company.ledger.pass(Duration.ofDays(3));
        CrmRecord entry = must(Company.MEI, export(1, "from the train"));
        assertEquals(taken, entry.get(ExportLog.WITHOUT_RIGHT_SINCE));
        assertTrue(entry.is(ExportLog.NOTICED));
    }

    @Test
    void whoMayOnlyReadTellsOfWhatHeDidBefore() {
        CrmRecord mei = company.ledger.get(User.TYPE, Company.MEI);
        company.ledger.pass(Duration.ofDays(3));
        company.ledger.must(
                Company.ADMIN, new EditRecord(FieldChanges.of(mei).with(mei, User.READ_ONLY, true), mei.revision()));
        CrmRecord entry = must(Company.MEI, export(1, "before I left"));
        assertEquals(
                company.ledger.get(User.TYPE, Company.MEI).get(SystemFields.MODIFIED_AT),
                entry.get(ExportLog.WITHOUT_RIGHT_SINCE));
        assertEquals(
                "barred_from_writing []",
                company.refused(Company.MEI, new DeleteRecord(entry.ref(), 1)),
                "and no more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", "12345", "审计", "--- ??"})
    void aReasonIsSaid(String reason) {
        assertEquals(
                "reason_too_short exportLog.reason [" + reason.strip() + ", 3]",
                company.refused(Company.MEI, export(1, reason)));
        assertEquals(List.of(), company.ledger.all(ExportLog.TYPE));
    }

    @Test
    void whatIsNoExportIsRefused() {
        UUID id = Ids.named("bad");
        String hash = "0f".repeat(32);
        assertEquals(
                "unknown_type [wizard]",
                company.refused(Company.MEI, new LogExport(id, "wizard", "CSV", 1, "", "", "audit", "a", hash)));
        assertEquals(
                "bad_fingerprint exportLog.fingerprint [x]",
                company.refused(Company.MEI, new LogExport(id, "customer", "CSV", 1, "", "", "audit", "a", "x")));
        assertTrue(company.refused(Company.MEI, new LogExport(id, "customer", "PDF", 1, "", "", "audit", "a", hash))
                .startsWith("not_an_option exportLog.format"));
        assertTrue(company.refused(Company.MEI, new LogExport(id, "customer", "CSV", -1, "", "", "audit", "a", hash))
                .startsWith("out_of_bounds exportLog.rowCount"));
        assertEquals(List.of(), company.ledger.all(ExportLog.TYPE));
    }

    @Test
    void nobodyChangesDeletesOrTakesBackAnEntry() {
        LogExport given = export(1, "for the audit");
        CrmRecord entry = must(Company.ADMIN, given);
        UUID operation = company.ledger.lastUnit();
        String stays = "record_stays [exportLog, for the audit]";
        CrmRecord role = company.ledger.all(RoleGrant.TYPE).stream()
                .filter(grant -> grant.require(RoleGrant.RECORD_TYPE).equals("exportLog"))
                .filter(grant -> grant.require(RoleGrant.READ).equals("ALL"))
                .findFirst()
                .orElseThrow();
        company.ledger.must(
                Company.ADMIN,
                new EditRecord(
                        FieldChanges.of(role)
                                .with(role, RoleGrant.EDIT, "ALL")
                                .with(role, RoleGrant.CREATE, "ALL")
                                .with(role, RoleGrant.DELETE, "ALL"),
                        role.revision()));
        assertEquals(stays, company.refused(Company.ADMIN, new Undo(operation, Set.of(entry.ref()))));
        assertEquals(stays, company.refused(Company.ADMIN, new DeleteRecord(entry.ref(), 1)));
        assertEquals(stays, company.refused(Company.ADMIN, new AssignOwner(entry.ref(), Company.BEN)));
        assertEquals(
                "verb_only_field exportLog.reason []",
                company.refused(
                        Company.ADMIN,
                        new EditRecord(FieldChanges.of(entry).with(entry, ExportLog.REASON, "other"), 1)));
        FieldValues forged = FieldValues.of(ExportLog.TYPE).with(ExportLog.REASON, "forged");
        assertEquals(
                "verb_only_field exportLog.reason []",
                company.refused(Company.ADMIN, new CreateRecord(Ids.named("forged"), forged, null)));
        assertEquals(
                "verb_only_field exportLog.reason []",
                company.refused(Company.ADMIN, new ImportRecord(Ids.named("forged"), forged, "batch")));
        assertEquals(entry, company.ledger.get(ExportLog.TYPE, given.id()));
        assertEquals(1, company.ledger.all(ExportLog.TYPE).size());
    }

    @Test
    void whoTakesMoreThanPassesUnnoticedInADayIsNoticed() {
        assertFalse(must(Company.MEI, export(6_000, "first half")).is(ExportLog.NOTICED));
        assertFalse(must(Company.ADMIN, export(6_000, "another one")).is(ExportLog.NOTICED));
        CrmRecord second = must(Company.MEI, export(4_001, "second half"));
        assertTrue(second.is(ExportLog.NOTICED));
        assertEquals(0, new BigDecimal(10_001).compareTo(second.require(ExportLog.DAY_ROWS)));
        company.ledger.pass(Duration.ofHours(25));
        assertFalse(must(Company.MEI, export(4_001, "another day")).is(ExportLog.NOTICED));
        CrmRecord ledger = company.ledger.get(Ledger.TYPE, Ledger.ID);
        company.ledger.must(
                Company.ADMIN,
                new EditRecord(
                        FieldChanges.of(ledger).with(ledger, Ledger.EXPORT_NOTICE, BigDecimal.TEN), ledger.revision()));
        company.ledger.pass(Duration.ofHours(25));
        assertTrue(must(Company.MEI, export(11, "few are many")).is(ExportLog.NOTICED));
    }
}
