package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.FreePort;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;

class LaunchIT {
    private static final String SESSION = "api/v1/session";
    private static final String CHOSEN = "chosen by the administrator";

    @TempDir
    Path data;

    @Test
    void firstStartMakesWhatTheNextStartKeeps() throws IOException {
        String fingerprint;
        try (RunningServer first = RunningServer.start(data, Map.of())) {
            fingerprint = first.fingerprint();
            oneTimePasswordOpensNothingButItsChange(first);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.p12.password"))));
            assertEquals(0, first.process().stop(), first.process().output());
            assertTrue(
                    first.process().output().contains("Kehu server has stopped."),
                    first.process().output());
        }
        try (RunningServer second = RunningServer.start(data, Map.of())) {
            assertEquals(fingerprint, second.fingerprint());
            assertEquals(Optional.empty(), second.firstAdministrator());
            assertEquals(
                    1,
                    second.process()
                            .output()
                            .lines()
                            .filter(line -> line.contains("The database schema has version"))
                            .count(),
                    "the application is started once");
            assertEquals(
                    200, Administrator.signIn(second, CHOSEN, UUID.randomUUID()).status());
            second.process().handle().destroyForcibly();
        }
    }

    @Test
    void wrongSettingIsNamedWithWhatWouldBeRight() {
        ServerProcess process = ServerProcess.start(data, Map.of("KEHU_HTTPS_PORT", "eight"));
        assertEquals(2, process.exitCode());
        assertEquals(
                "The environment variable KEHU_HTTPS_PORT gives the setting https.port as \"eight\"; it should be a"
                        + " whole number from 1 to 65535.",
                process.output());
    }

    @Test
    void unknownSettingInTheFileIsNamed() throws IOException {
        Files.writeString(data.resolve("kehu-server.properties"), "# ports\nhtps.port = 1");
        ServerProcess process = ServerProcess.start(data, Map.of());
        assertEquals(2, process.exitCode());
        assertTrue(
                process.output().contains("kehu-server.properties, line 2: there is no setting htps.port"),
                process.output());
    }

    @Test
    void portInUseIsSaidBeforePayaraStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            ServerProcess process = ServerProcess.start(
                    data, Map.of("KEHU_HTTPS_PORT", "" + taken.getLocalPort(), "KEHU_HTTP_PORT", "" + FreePort.next()));
            assertFalse(process.isReady());
            assertEquals(2, process.exitCode());
            assertTrue(process.output().startsWith("Port " + taken.getLocalPort() + " is in use"), process.output());
            assertEquals(1, process.output().lines().count(), process.output());
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "no folder");
        ServerProcess process = ServerProcess.start(file.resolve("data"), Map.of());
        assertEquals(2, process.exitCode());
        assertTrue(process.output().contains(file.toString()), process.output());
        assertEquals(1, process.output().lines().count(), process.output());
    }

    @Test
    void aFolderIsOneServersOnly() {
        try (RunningServer server = RunningServer.start(data, Map.of())) {
            ServerProcess second = ServerProcess.start(
                    data, Map.of("KEHU_HTTPS_PORT", "" + FreePort.next(), "KEHU_HTTP_PORT", "" + FreePort.next()));
            assertEquals(2, second.exitCode());
            assertEquals(
                    "The data folder " + data + " is in use by another Kehu server. Stop that one, or give this one a"
                            + " folder of its own with --data FOLDER.",
                    second.output());
            assertEquals(200, server.client().get("health/live").status());
        }
    }

    @Test
    void aCertificateThatCannotBeUsedIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(data.resolve("shared.p12"), "none");
        ServerProcess process = ServerProcess.start(data, Map.of("KEHU_CERTIFICATE_FILE", file.toString()));
        assertEquals(2, process.exitCode());
        assertTrue(process.output().startsWith("The certificate " + file + " can't be used"), process.output());
        assertEquals(1, process.output().lines().count(), process.output());
    }

    @Test
    void helpListsEverySetting() {
        ServerProcess process = ServerProcess.start(data, Map.of(), "--help");
        assertEquals(0, process.exitCode());
        for (ServerSetting setting : ServerSetting.values()) {
            assertTrue(process.output().contains(setting.environment()), setting.key());
        }
    }

    private static void oneTimePasswordOpensNothingButItsChange(RunningServer server) {
        String oneTime = server.firstAdministrator().orElseThrow().getValue();
        ApiAnswer session = Administrator.signIn(server, oneTime, UUID.randomUUID());
        ApiClient signedIn = server.client().with(session.text("accessToken"));
        assertTrue(
                session.json().path("mustChangePassword").asBoolean(),
                () -> session.json() + server.process().output());
        assertEquals("403 must-change-password", signedIn.get(SESSION).refusal());
        assertEquals(
                204,
                signedIn.post(SESSION + "/password", Map.of("current", oneTime, "fresh", CHOSEN))
                        .status());
        assertEquals(
                "401 sign-in-refused",
                Administrator.signIn(server, oneTime, UUID.randomUUID()).refusal());
    }
}
