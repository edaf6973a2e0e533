package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Door;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.User;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.BackupManifest;
import org.kehu.server.records.control.FoundedDoor;
import org.kehu.server.records.control.StoreDatabase;

/** Backups that the server makes by itself, of a ledger with records, in a folder of their own. */
abstract class ProvedBackupsContract {
    private static final String SERVER = "5f1c7a52-9d0e-4b6f-8a53-000000000001";
    private static final KeptBackups TWO_DAYS = new KeptBackups(2, 0, 0, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-20T19:00:00Z");

    protected abstract StoreDatabase database();

    @BeforeEach
    void found() throws SQLException {
        database().empty();
        FoundedDoor founded = new FoundedDoor(database());
        for (String name : List.of("盛和 \"L7\"", "Baane Mini\n🚲", "  spaces  ")) {
            founded.create(FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
        }
    }

    private ProvedBackups backups() throws SQLException {
        return new ProvedBackups(
                database().source(),
                folder.resolve("backups"),
                List.of(),
                "test",
                Integer.parseInt(Migrations.apply(database().source())),
                () -> now);
    }

    /** Nothing is begun that would fill the disk, and those that are there stay. */
    @Test
    void withoutRoomForFileAndProofNoneIsBegun() throws IOException, SQLException, Unproved {
        make();
        now = now.plusSeconds(86_400);
        List<Long> asked = new ArrayList<>();
        ProvedBackups without = new ProvedBackups(
                database().source(),
                folder.resolve("backups"),
                List.of(),
                "test",
                1,
                () -> now,
                new BackupRoom(database().source(), place -> {
                    asked.add((long) files().size());
                    return 1L << 20;
                }));
        IOException refused =
                assertThrows(IOException.class, () -> without.make(SERVER, "here", TWO_DAYS, CopyWatch.NONE));
        assertTrue(String.valueOf(refused.getMessage()).endsWith(", and 1 MiB are free"), refused::getMessage);
        assertEquals(List.of(1L), asked);
        assertEquals(List.of("kehu-5f1c7a52-20261120T190000Z.backup"), files());
    }

    private BackupRun make() throws IOException, SQLException, Unproved {
        return backups().make(SERVER, "here", TWO_DAYS, CopyWatch.NONE);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void oneIsWrittenRestoredComparedAndKept() throws IOException, SQLException, Unproved {
        BackupRun made = make();
        assertEquals(List.of("kehu-5f1c7a52-20261120T190000Z.backup"), files());
        assertEquals("kehu-5f1c7a52-20261120T190000Z.backup", made.file());
        assertEquals(now, made.provedAt());
        assertTrue(made.rows() != null && made.rows() > 20, made::toString);
        try (ZipFile zip =
                new ZipFile(folder.resolve("backups").resolve(files().get(0)).toFile())) {
            assertEquals(
                    3,
                    RowSum.rowsOf(String.valueOf(Restoring.manifest(zip).sums().get("k_customer"))));
        }
    }

    @Test
    void thoseThatTheRuleDoesNotKeepGo() throws IOException, SQLException, Unproved {
        Files.createDirectories(folder.resolve("backups"));
        Path foreign = Files.writeString(folder.resolve("backups/kehu-00000000-20200101T000000Z.backup"), "");
        for (int day = 0; day < 3; day++) {
            make();
            now = now.plusSeconds(86_400);
        }
        assertEquals(
                List.of(
                        foreign.getFileName().toString(),
                        "kehu-5f1c7a52-20261121T190000Z.backup",
                        "kehu-5f1c7a52-20261122T190000Z.backup"),
                files());
    }

    @Test
    void oneThatDoesNotHoldWhatWasThereIsNotProved()
            throws IOException, SQLException, Unproved, NoSuchAlgorithmException {
        make();
        Path file = folder.resolve("backups").resolve(files().get(0));
        BackupProof proof = new BackupProof(BackupFolder.of(folder, SERVER), CopyWatch.NONE);
        proof.prove(file);
        change(file, "k_customer", text -> text.replace("Baane", "Other"), false);
        assertTrue(String.valueOf(
                        assertThrows(Unproved.class, () -> proof.prove(file)).getMessage())
                .contains("tables/k_customer.json"));
        change(file, "k_customer", text -> text, true);
        assertTrue(String.valueOf(
                        assertThrows(Unproved.class, () -> proof.prove(file)).getMessage())
                .startsWith("table k_customer had 3 "));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("backups")), left.toList());
        }
    }

    private interface Edit {
        String of(String text);
    }

    /** @param hashed whether the manifest is made to say that it was written so */
    private static void change(Path file, String table, Edit edit, boolean hashed)
            throws IOException, NoSuchAlgorithmException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path rows = zip.getPath(BackupManifest.TABLES + table + ".json");
            Files.writeString(rows, edit.of(Files.readString(rows)));
            if (hashed) {
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(rows)));
                Path manifest = zip.getPath(BackupManifest.ENTRY);
                Files.writeString(
                        manifest,
                        Files.readString(manifest)
                                .replaceFirst("(?m)^(sha256\\.tables/" + table + "\\.json=).*$", "$1" + hash));
            }
        }
    }

    @Test
    void whatAKilledProcessLeftIsTakenAwayAndNothingElse() throws IOException, SQLException, Unproved {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Files.writeString(backups.resolve("kehu-5f1c7a52-20261119T190000Z.unproved.part"), "half");
        Files.writeString(backups.resolve("kehu-5f1c7a52-20261119T190000Z.unproved"), "whole");
        Files.createDirectories(backups.resolve("kehu-5f1c7a52-proof-123/deep"));
        Files.createDirectories(backups.resolve("kehu-00000000-proof-123"));
        Files.createDirectories(backups.resolve("proof-of-purchase"));
        Files.writeString(backups.resolve("notes.txt"), "mine");
        make();
        assertEquals(
                List.of(
                        "kehu-00000000-proof-123",
                        "kehu-5f1c7a52-20261120T190000Z.backup",
                        "notes.txt",
                        "proof-of-purchase"),
                files());
    }

    @Test
    void oneThatIsEndedEarlyLeavesNothing() throws IOException, SQLException {
        CopyWatch ending = new CopyWatch() {
            @Override
            public void table() {
                throw new IllegalStateException("ended");
            }
        };
        assertThrows(IllegalStateException.class, () -> backups().make(SERVER, "here", TWO_DAYS, ending));
        assertEquals(List.of(), files());
    }

    @Test
    void aDigestIsTheSameInAnyOrderAndTellsARowThatIsThereTwice() throws SQLException {
        RowSum one = new RowSum();
        RowSum other = new RowSum();
        List<List<String>> rows = List.of(List.of("a", "bc"), List.of("ab", "c"));
        rows.forEach(one::add);
        other.add(rows.get(1));
        other.add(rows.get(0));
        assertEquals(one.text(), other.text());
        other.add(rows.get(0));
        other.add(rows.get(0));
        assertNotNull(other.text());
        assertTrue(other.text().startsWith("4 "));
        assertTrue(!other.text().substring(2).equals(one.text().substring(2)));
    }

    @Test
    void theSumOfATableChangesWithOneCell() throws SQLException {
        try (Connection connection = database().source().getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(IllegalStateException.class, () -> TableRows.sum(connection, "k_customer", CopyWatch.NONE));
            connection.setAutoCommit(false);
            String before = TableRows.sum(connection, "k_customer", CopyWatch.NONE);
            statement.execute("update k_customer set name = 'x' where name = '  spaces  '");
            String after = TableRows.sum(connection, "k_customer", CopyWatch.NONE);
            assertEquals(Map.of(true, false), Map.of(true, before.equals(after)));
        }
    }

    @Test
    void whatFailedIsGivenToAnAdministratorAsATask() {
        ServerDoor door = new ServerDoor(
                database().store(), new Door<>(Kehu.CATALOG, new ServerSide()), Instant::now, () -> 7, head -> {});
        CrmRecord person = Objects.requireNonNull(door.configuration().find(User.TYPE, ServerSetup.ADMINISTRATOR));
        List<CommandCall> calls =
                BackupAlarm.task(person, LocalDate.of(2026, 11, 23), Labels.of(Language.ENGLISH), "the disk is full")
                        .stream()
                        .map(command -> new CommandCall(UUID.randomUUID(), command, now, now))
                        .toList();
        UUID unit = UUID.randomUUID();
        Verdict verdict = door.push(
                Actor.SYSTEM, new CommandUnit(unit, unit, List.of(), 0, calls), UnitCodec.hash(unit.toString()));
        assertTrue(verdict.isApplied(), verdict::toString);
        CrmRecord task = database()
                .store()
                .transact(tx -> tx.list(RecordQuery.of(Task.TYPE)))
                .get(0);
        assertEquals(person.id(), task.get(Task.OWNER));
        assertTrue(String.valueOf(task.get(Task.NOTES)).startsWith("the disk is full\n"));
    }
}
