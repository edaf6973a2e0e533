package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;
import org.kehu.server.running.TestDatabase;

/** A backup of a running server by one command, and a start that begins with it by another. */
class BackupIT {
    @TempDir
    Path folder;

    private static UUID customer(RunningServer server, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200,
                People.create(Administrator.of(server), "customer", id, Map.of("name", name))
                        .status());
        return id;
    }

    private static int status(RunningServer server, UUID customer) {
        return Administrator.of(server).get("api/v1/customer/" + customer).status();
    }

    private static String epoch(RunningServer server) {
        return Administrator.of(server).get("api/v1/server").text("epoch");
    }

    private Path backup(RunningServer server) {
        Path file = folder.resolve("kehu.backup");
        ServerProcess made = server.backup(file);
        assertEquals(0, made.exitCode(), made.output());
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredServerHasWhatTheBackupHadAndANewEpoch(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.start(folder.resolve("server"), database.fresh());
        UUID before = customer(server, "Before 盛和");
        String epoch = epoch(server);
        Path file = backup(server);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        UUID after = customer(server, "After");
        assertEquals(0, server.process().stop());
        try (RunningServer restored = server.startRestored(file)) {
            assertEquals(200, status(restored, before));
            assertEquals(404, status(restored, after));
            assertTrue(epoch(restored).compareTo(epoch) > 0, epoch(restored));
            customer(restored, "Goes on");
        }
        try (RunningServer again = server.startAgain()) {
            assertEquals(200, status(again, before));
        }
    }

    @Test
    void aBackupThatCannotBeUsedIsRefusedAndNothingIsChanged() throws IOException {
        RunningServer server = RunningServer.start(folder.resolve("server"), Map.of());
        UUID customer = customer(server, "Stays");
        String epoch = epoch(server);
        Path file = backup(server);
        ServerProcess twice = server.backup(file);
        assertEquals(2, twice.exitCode());
        assertTrue(twice.output().contains("already"), twice.output());
        assertRefused(server, file, "in use by another");
        assertEquals(0, server.process().stop());
        ServerProcess stopped = server.backup(folder.resolve("other.backup"));
        assertTrue(stopped.output().contains("No Kehu server runs"), stopped.output());
        assertRefused(server, folder.resolve("none"), "There is no file");
        assertRefused(server, Files.writeString(folder.resolve("text"), "no backup"), "is damaged");
        assertRefused(server, changed(file, "tables/k_customer.json"), "is damaged");
        Path cut = folder.resolve("cut.backup");
        byte[] whole = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(server, cut, "is damaged");
        assertRefused(server, without(file, BackupManifest.ENTRY), "is no backup of a Kehu server");
        assertRefused(server, without(file, "tables/k_customer.json"), "is damaged");
        assertRefused(server, ofNewerSchema(file), "newer Kehu");
        Path elsewhere = folder.resolve("server").resolve("server.id");
        String own = Files.readString(elsewhere);
        Files.writeString(elsewhere, UUID.randomUUID().toString());
        assertRefused(server, file, "of another Kehu server");
        Files.writeString(elsewhere, own);
        try (RunningServer again = server.startAgain()) {
            assertEquals(200, status(again, customer));
            assertEquals(epoch, epoch(again));
        }
    }

    private static void assertRefused(RunningServer server, Path file, String why) {
        ServerProcess refused = server.refusedRestore(file);
        assertEquals(2, refused.exitCode(), refused.output());
        assertTrue(refused.output().contains(why), refused.output());
    }

    private Path changed(Path backup, String entry) throws IOException {
        Path copy = Files.copy(backup, folder.resolve("changed.backup"));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path inside = zip.getPath(entry);
            Files.writeString(inside, Files.readString(inside).replace("Stays", "Other"));
        }
        return copy;
    }

    private Path ofNewerSchema(Path backup) throws IOException {
        Path copy = Files.copy(backup, folder.resolve("newer.backup"));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path manifest = zip.getPath(BackupManifest.ENTRY);
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("(?m)^schema=.*$", "schema=9999"));
        }
        return copy;
    }

    private Path without(Path backup, String entry) throws IOException {
        Path copy = folder.resolve("without-" + entry.replace('/', '-'));
        Files.copy(backup, copy);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Files.delete(zip.getPath(entry));
        }
        return copy;
    }
}
