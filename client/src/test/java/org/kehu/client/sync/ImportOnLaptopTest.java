package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.LeftOutFile;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** Files brought in on the encrypted cache of a laptop, away from the server and back. */
class ImportOnLaptopTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 3, 2), ZoneId.of("Asia/Shanghai"), "CNY");

    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();
    private ClientSessions sessions;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, StartProblem {
        InstantSource clock = server.company.ledger::now;
        sessions = new ClientSessions(data.resolve("kehu"), Kehu.CATALOG, clock, "test", open::add);
        ServerGate gate = new ServerGate(sessions);
        SignedIn person = gate.trust(gate.probe(server.start(keys))).signIn("Anna", "secret".toCharArray());
        person.firstSync().run(progress -> {}, () -> false);
    }

    @AfterEach
    void stop() {
        open.forEach(LocalSession::close);
        server.close();
    }

    private LocalSession session() {
        return open.get(open.size() - 1);
    }

    private void reopen() throws StartProblem {
        session().close();
        open.clear();
        sessions.at(KnownServer.read(data.resolve("kehu")).orElseThrow()).signIn("Anna", "secret".toCharArray());
    }

    private static ImportPlan plan(ImportMode mode, Path file) {
        Proposals proposals = new Proposals(Customer.TYPE, CHINA);
        TableFile table = TableFile.look(file, proposals.knownColumns());
        Mapping mapping = Mapping.of(Customer.TYPE, proposals.of(table, null));
        TableSurvey survey = TableSurvey.of(table, mapping, CHINA);
        return new ImportPlan(table, mapping, survey, mode, MatchKey.usual(mapping), CHINA);
    }

    private Path file(int rows) throws IOException {
        StringBuilder text = new StringBuilder("名称,电话,邮箱\n");
        for (int row = 0; row < rows; row++) {
            text.append("客户")
                    .append(row)
                    .append(",0512 6288 ")
                    .append(1000 + row)
                    .append(",c")
                    .append(row);
            text.append(row == 3 ? "\n" : "@example.com\n");
        }
        return Files.writeString(data.resolve("customers.csv"), text);
    }

    private static final class Once implements Watch {
        private boolean reached;

        @Override
        public void reached(long done, long of) {
            reached = true;
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }

    @Test
    void whatWasBegunOfflineGoesOnAfterARestartAndReachesTheServer() throws IOException, StartProblem {
        Path file = file(1300);
        ImportPlan plan = plan(ImportMode.UPSERT, file);
        Counts told = Rehearsal.of(session().imports(), plan, Watch.NOBODY).counts();
        assertEquals(new Counts(1299, 0, 0, 1, 0), told);
        assertEquals(
                499,
                ImportRun.begin(session().imports(), plan)
                        .run(new Once())
                        .counts()
                        .created());
        reopen();
        assertTrue(Objects.requireNonNull(ImportRun.last(session().imports())).isUnderWay());
        RunState done = ImportRun.resume(session().imports()).run(Watch.NOBODY);
        assertEquals(told, done.counts());
        assertEquals(1299, session().records().count(RecordQuery.of(Customer.TYPE)));
        Path left = data.resolve("left.csv");
        try (java.io.OutputStream out = Files.newOutputStream(left)) {
            new LeftOutFile(session().imports(), done, one -> "no").csv(out, "Why");
        }
        assertEquals("\uFEFF名称,电话,邮箱,Why\r\n客户3,0512 6288 1003,c3,no\r\n", Files.readString(left));
        session().start();
        await().until(() -> customers().size() == 1299);
        assertInstanceOf(
                Outcome.Accepted.class,
                session().commands().undo(done.operation()).outcome());
        assertEquals(0, session().records().count(RecordQuery.of(Customer.TYPE)));
        await().until(() -> customers().stream().allMatch(CrmRecord::isDeleted));
        assertEquals(List.of(), session().attention().entries());
        // refused here, or by the server once a round has let go of the records
        Outcome again = session().commands().undo(done.operation()).outcome();
        assertFalse(again instanceof Outcome.Accepted, String.valueOf(again));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> session().syncing().state().waiting() == 0);
        int inTray = again instanceof Outcome.Pending ? 1 : 0;
        await().until(() -> session().attention().entries().size() == inTray);
        await().until(() -> session().records().count(RecordQuery.of(Customer.TYPE)) == 0);
        assertTrue(customers().stream().allMatch(CrmRecord::isDeleted));
    }

    @Test
    void anUndoThatWasStoppedGoesOnWithTheNextOneAfterARestart() throws IOException, StartProblem {
        ImportPlan plan = plan(ImportMode.CREATE, file(2600));
        UUID operation =
                ImportRun.begin(session().imports(), plan).run(Watch.NOBODY).operation();
        Outcome stopped = session().commands().undo(operation, new Once()).outcome();
        assertEquals(
                "undo_stopped",
                assertInstanceOf(Outcome.Rejected.class, stopped).reason().code());
        long left = session().records().count(RecordQuery.of(Customer.TYPE));
        assertTrue(left > 0 && left < 2599, left + " left");
        reopen();
        assertEquals(
                operation,
                Objects.requireNonNull(session().commands().undoLast()).operation());
        assertEquals(0, session().records().count(RecordQuery.of(Customer.TYPE)));
        session().start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> session().syncing().state().waiting() == 0);
        assertEquals(List.of(), session().attention().entries());
        assertTrue(customers().stream().allMatch(CrmRecord::isDeleted));
    }

    private List<CrmRecord> customers() {
        return server.company.ledger.all(Customer.TYPE);
    }
}
