package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.Undo;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** A list of customers and what was once done with them, brought in without a network; a colleague has it, and then has not. */
class ImportOfflineIT {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 3, 2), ZoneId.of("Asia/Shanghai"), "CNY");

    @TempDir
    Path folder;

    private RunState imports(Laptop laptop, RecordType type, Path file) {
        return ImportRun.begin(laptop.session().imports(), plan(type, file)).run(Watch.NOBODY);
    }

    private static ImportPlan plan(RecordType type, Path file) {
        Proposals proposals = new Proposals(type, CHINA);
        TableFile table = TableFile.look(file, proposals.knownColumns());
        Mapping mapping = Mapping.of(type, proposals.of(table, null));
        TableSurvey survey = TableSurvey.of(table, mapping, CHINA);
        return new ImportPlan(table, mapping, survey, ImportMode.UPSERT, MatchKey.usual(mapping), CHINA);
    }

    private Path customers() throws IOException {
        StringBuilder text = new StringBuilder("名称,电话\n");
        for (int row = 0; row < 620; row++) {
            text.append("客户")
                    .append(row)
                    .append(",0512 6288 ")
                    .append(1000 + row)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), text.append(",nobody\n"));
    }

    private Path calls(People.Person by) throws IOException {
        return Files.writeString(
                folder.resolve("calls.csv"),
                "Customer,Kind,Subject,Started at,Created by,Created at\n客户7,CALL,First call,2019-05-06 10:00,"
                        + by.login() + ",2019-05-06 11:00\n");
    }

    @Test
    void aListBroughtInOfflineReachesAColleagueWithItsHistoryAndGoesByOneUndo() throws IOException, StartProblem {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), Map.of())) {
            People.Person director = People.withRole(server, "Director");
            People.Person administrator = People.withRole(server, "Administrator");
            try (Laptop mine = Laptop.of(server, folder.resolve("mine"), administrator);
                    Laptop other = Laptop.of(server, folder.resolve("other"), director)) {
                goesOutAndBack(mine, other, director);
            }
        }
    }

    private void goesOutAndBack(Laptop mine, Laptop other, People.Person director) throws IOException {
        mine.leave();
        RunState customers = imports(mine, Customer.TYPE, customers());
        assertEquals(new Counts(620, 0, 0, 1, 0), customers.counts());
        RunState calls = imports(mine, Activity.TYPE, calls(director));
        assertEquals(new Counts(1, 0, 0, 0, 0), calls.counts());
        mine.comeBack();
        other.sync();
        assertEquals(620, other.session().records().count(RecordQuery.of(Customer.TYPE)));
        CrmRecord call = other.session()
                .records()
                .page(RecordQuery.of(Activity.TYPE))
                .records()
                .get(0);
        assertEquals(director.id(), call.get(SystemFields.CREATED_BY));
        assertEquals(Instant.parse("2019-05-06T03:00:00Z"), call.get(SystemFields.CREATED_AT));
        assertEquals(List.of("customers.csv"), told(other));
        for (RunState run : List.of(calls, customers)) {
            Outcome undone = mine.session().commands().undo(run.operation()).outcome();
            assertInstanceOf(Outcome.Accepted.class, undone, undone::toString);
            mine.sync();
            assertEquals(List.of(), mine.session().attention().entries());
        }
        mine.sync();
        other.sync();
        assertEquals(0, other.session().records().count(RecordQuery.of(Customer.TYPE)));
        assertEquals(List.of(), told(other));
        assertEquals(List.of(), mine.session().attention().entries());
    }

    /** More records than a unit has room for, done by somebody else: taken back in the parts that the server names. */
    @Test
    void aColleagueTakesALargeImportBack() throws IOException, StartProblem {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), Map.of())) {
            People.Person mine = People.withRole(server, "Administrator");
            People.Person colleague = People.withRole(server, "Administrator");
            try (Laptop laptop = Laptop.of(server, folder.resolve("mine"), mine);
                    Laptop other = Laptop.of(server, folder.resolve("other"), colleague)) {
                UUID imported = imports(laptop, Customer.TYPE, customers()).operation();
                laptop.sync();
                other.sync();
                Operation told =
                        Objects.requireNonNull(other.session().history().everybodys(null)).operations().stream()
                                .filter(one -> one.id().equals(imported))
                                .findFirst()
                                .orElseThrow();
                assertTrue(told.more());
                takesBack(other, imported);
                other.sync();
                laptop.sync();
                for (Laptop one : List.of(other, laptop)) {
                    assertEquals(0, one.session().records().count(RecordQuery.of(Customer.TYPE)));
                    assertEquals(List.of(), one.session().attention().entries());
                }
            }
        }
    }

    private static void takesBack(Laptop laptop, UUID operation) {
        History.Parts parts = Objects.requireNonNull(laptop.session().history().parts(operation));
        assertEquals(0, parts.withheld());
        assertTrue(parts.parts().size() > 1);
        UUID own = laptop.session().commands().newId();
        for (Set<RecordRef> part : parts.parts()) {
            laptop.session().commands().run(own, List.of(new Undo(operation, part, true)));
        }
    }

    private List<String> told(Laptop laptop) {
        ImportPlan same = plan(Customer.TYPE, folder.resolve("customers.csv"));
        return ImportRun.earlier(laptop.session().imports(), same).stream()
                .map(batch -> batch.require(ImportBatch.FILE))
                .toList();
    }
}
