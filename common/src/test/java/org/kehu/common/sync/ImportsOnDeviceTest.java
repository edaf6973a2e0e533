package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.run.BadImport;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.LeftOutFile;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.SystemFields;
import org.kehu.common.setup.ServerSetup;

/** Files brought in on a device, and what the server and others have of it. */
class ImportsOnDeviceTest extends ImportGround {
    @Test
    void theServerTakesAllOfItAndOneUndoTakesItBack() throws IOException {
        RunState done = run(customers(ImportMode.CREATE, lines(700)));
        assertEquals(new Counts(700, 0, 0, 0, 0), done.counts());
        mine.round();
        assertEquals(
                700,
                twins.store.records().stream()
                        .filter(one -> one.type() == Customer.TYPE)
                        .count());
        assertEquals(List.of(), mine.outbox());
        assertInstanceOf(
                UnitDecision.Done.class, mine.commands.undo(done.operation()).decision());
        assertEquals(Set.of(), names());
        assertEquals(
                List.of(),
                ImportRun.earlier(desk(), plan(Customer.TYPE, ImportMode.CREATE, folder.resolve("customers.csv"))));
        UnitDecision again = mine.commands.undo(done.operation()).decision();
        assertEquals(
                "undone_already",
                assertInstanceOf(UnitDecision.Refused.class, again).reason().code());
        mine.round();
        assertTrue(twins.store.records().stream()
                .filter(one -> one.type() == Customer.TYPE)
                .allMatch(CrmRecord::isDeleted));
    }

    @Test
    void thatItWasTakenBackAlreadyIsToldOnceForAllItsParts() throws IOException {
        RunState done = run(customers(ImportMode.CREATE, lines(1_300)));
        mine.round();
        mine.commands.undo(done.operation());
        mine.round();
        List<CrmRecord> undone = List.copyOf(twins.store.records());
        Submitted again = mine.commands.undo(done.operation());
        assertInstanceOf(UnitDecision.Waiting.class, again.decision());
        assertEquals(3, mine.outbox().size());
        mine.round();
        assertEquals(
                List.of(Reason.of("undone_already")),
                mine.disk.transact(ClientTx::tray).stream()
                        .map(TrayEntry::reason)
                        .toList());
        assertEquals(List.of(), mine.outbox());
        assertEquals(undone, List.copyOf(twins.store.records()));
    }

    @Test
    void theSameFileIsKnownAgainByAColleague() throws IOException {
        run(customers(ImportMode.CREATE, lines(3)));
        mine.round();
        Twins.Device colleague = twins.new Device(Twins.DIRECTOR, "C");
        colleague.round();
        Path renamed = Files.copy(folder.resolve("customers.csv"), folder.resolve("other name.csv"));
        List<CrmRecord> earlier =
                ImportRun.earlier(desk(colleague, twins), plan(Customer.TYPE, ImportMode.CREATE, renamed));
        assertEquals("customers.csv", earlier.get(0).get(ImportBatch.FILE));
        assertEquals(0, new BigDecimal("3").compareTo(earlier.get(0).require(ImportBatch.CREATED)));
    }

    @Test
    void aKillAtAnyMomentCostsNothingAndDoublesNothing() throws IOException {
        String[] lines = lines(1100);
        lines[7] = ",broken";
        lines[900] = "Customer 3,0512 6288 1003";
        for (int at = 0; at < 5; at++) {
            for (boolean behind : List.of(false, true)) {
                Twins fresh = new Twins();
                fresh.director.round();
                ImportPlan plan = customers(ImportMode.CREATE, lines);
                KilledDesk killed = new KilledDesk(desk(fresh.director, fresh), at, behind);
                assertThrows(
                        KilledDesk.Killed.class,
                        () -> ImportRun.begin(killed, plan).run(Watch.NOBODY));
                fresh.director.restart();
                DeviceImports again = desk(fresh.director, fresh);
                RunState last = ImportRun.last(again);
                RunState done = last == null || !last.isUnderWay()
                        ? last
                        : ImportRun.resume(again).run(Watch.NOBODY);
                done = done == null ? ImportRun.begin(again, plan).run(Watch.NOBODY) : done;
                assertEquals(new Counts(1098, 0, 0, 1, 1), done.counts(), at + " " + behind);
                long held = fresh.director.disk.<Integer>transact(
                        tx -> tx.ids(Customer.TYPE, new KeyRange("customer", null, null))
                                .size());
                assertEquals(1098, held, at + " " + behind);
            }
        }
    }

    @Test
    void whatWasCancelledGoesOnOrIsLeftAtThat() throws IOException {
        ImportPlan plan = customers(ImportMode.CREATE, lines(1200));
        Watch once = new Watch() {
            private boolean reached;

            @Override
            public void reached(long done, long of) {
                reached = true;
            }

            @Override
            public boolean isCancelled() {
                return reached;
            }
        };
        RunState stopped = ImportRun.begin(desk(), plan).run(once);
        assertTrue(stopped.isUnderWay());
        assertTrue(stopped.counts().created() < 1200);
        assertEquals(
                "import_under_way",
                assertThrows(BadImport.class, () -> ImportRun.begin(desk(), plan))
                        .reason()
                        .code());
        Files.writeString(folder.resolve("customers.csv"), "Name\nOther\n");
        assertEquals(
                "import_file_changed",
                assertThrows(BadImport.class, () -> ImportRun.resume(desk()))
                        .reason()
                        .code());
        ImportRun.giveUp(desk());
        assertFalse(Objects.requireNonNull(ImportRun.last(desk())).isUnderWay());
        assertEquals(stopped.counts().created(), names().size());
        assertInstanceOf(
                UnitDecision.Done.class, mine.commands.undo(stopped.operation()).decision());
        assertEquals(Set.of(), names());
    }

    @Test
    void whatWasLeftOutIsWrittenWithTheReasonAndImportedAgainOnceMended() throws IOException {
        RunState done = run(customers(
                ImportMode.CREATE, "Name,E-mail", "One,one@x.example", "Two,\"no, mail\"", "One,other@x.example"));
        assertEquals(new Counts(1, 0, 0, 1, 1), done.counts());
        LeftOutFile file = new LeftOutFile(
                desk(),
                done,
                one -> one.reason() == null ? "there already" : one.reason().code());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        file.csv(csv, "Why");
        assertEquals(
                "\uFEFFName,E-mail,Why\r\nTwo,\"no, mail\",bad_email\r\nOne,other@x.example,there already\r\n",
                csv.toString(StandardCharsets.UTF_8));
        Path workbook = folder.resolve("left out.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            file.workbook(out, "Why");
        }
        TableFile read = TableFile.look(workbook, new Proposals(Customer.TYPE, CHINA).knownColumns());
        assertEquals(List.of("Name", "E-mail", "Why"), read.header());
        assertEquals(
                List.of("Two", "no, mail", "bad_email"), read.first().get(0).cells());
        assertEquals(
                new Counts(0, 1, 0, 1, 0),
                run(plan(Customer.TYPE, ImportMode.UPSERT, workbook)).counts());
    }

    @Test
    void whatHappenedLongAgoKeepsItsAuthorAndDayForWhoMayWriteHistory() throws IOException {
        there("盛和", "0512 1", "a@b.example");
        Path file = file(
                "activities.csv",
                "Customer,Kind,Subject,Started at,Created by,Created at",
                "盛和,CALL,First call,2019-05-06 10:00,sales,2019-05-06 11:00");
        ImportPlan plan = plan(Activity.TYPE, ImportMode.CREATE, file);
        assertEquals(
                "no_right",
                Objects.requireNonNull(Rehearsal.of(desk(), plan, Watch.NOBODY)
                                .fates()
                                .get(0)
                                .reason())
                        .code());
        assertEquals(new Counts(0, 0, 0, 1, 0), run(plan).counts());
        mayWriteHistory();
        mine.round();
        RunState done = run(plan);
        assertEquals(new Counts(1, 0, 0, 0, 0), done.counts());
        assertTrue(mine.outbox().stream().allMatch(unit -> unit.standing() == OutboxUnit.Standing.APPLIED));
        mine.round();
        CrmRecord call = twins.store.records().stream()
                .filter(one -> one.type() == Activity.TYPE)
                .findFirst()
                .orElseThrow();
        assertEquals(Twins.SALES, call.get(SystemFields.CREATED_BY));
        assertEquals(Instant.parse("2019-05-06T03:00:00Z"), call.get(SystemFields.CREATED_AT));
        assertEquals(Instant.parse("2019-05-06T02:00:00Z"), call.get(Activity.STARTED_AT));
        assertInstanceOf(
                UnitDecision.Done.class, mine.commands.undo(done.operation()).decision());
        mine.round();
        assertTrue(twins.stored(call.ref()).isDeleted());
        assertEquals(List.of(), mine.disk.look(ClientTx::tray));
    }

    private void mayWriteHistory() {
        twins.must(
                ServerSetup.ADMINISTRATOR,
                new CreateRecord(
                        Ids.named("historian"),
                        FieldValues.of(Role.TYPE)
                                .with(Role.NAME, "Historian")
                                .with(Role.PERMISSIONS, Set.of(ImportRecord.IMPORT_HISTORY)),
                        null),
                new CreateRecord(
                        Ids.named("director as historian"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, Twins.DIRECTOR)
                                .with(RoleAssignment.ROLE, Ids.named("historian")),
                        null));
    }
}
