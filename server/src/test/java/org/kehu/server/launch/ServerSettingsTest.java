package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private final Console console = new Console(Locale.ENGLISH, NOWHERE, NOWHERE);

    @TempDir
    Path data;

    @Test
    void environmentWinsOverFileAndFileOverDefault() throws IOException, StartProblem {
        Files.writeString(data.resolve(ServerSettings.FILE), "https.port = 9443\nhttp.port = 9080\n");
        ServerSettings settings = ServerSettings.read(data, Map.of("KEHU_HTTP_PORT", "7080"), console);

        assertEquals(9443, settings.number(ServerSetting.HTTPS_PORT));
        assertEquals(7080, settings.number(ServerSetting.HTTP_PORT));
        assertEquals("INFO", settings.get(ServerSetting.LOG_LEVEL));
    }

    @Test
    void wrongValueNamesSettingValueAndWhatWouldBeRight() {
        StartProblem problem = assertThrows(
                StartProblem.class, () -> ServerSettings.read(data, Map.of("KEHU_DATABASE_URL", "mysql://x"), console));
        assertEquals(
                "The environment variable KEHU_DATABASE_URL gives the setting database.url as \"mysql://x\"; it should"
                        + " be empty (embedded H2), jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:PATH.",
                problem.getMessage());
    }

    private String complaint(String file) throws IOException {
        Files.writeString(data.resolve(ServerSettings.FILE), file);
        StartProblem problem = assertThrows(StartProblem.class, () -> ServerSettings.read(data, Map.of(), console));
        return String.valueOf(problem.getMessage())
                .replace(data.resolve(ServerSettings.FILE).toString(), "FILE");
    }

    @Test
    void theLineToMendIsNamed() throws IOException {
        assertEquals(
                "FILE, line 3: the setting log.files is \"many\"; it should be a whole number from 1 to 1000.",
                complaint("# what is kept\nhttps.port = 9443\n  log.files: many\n"));
        assertEquals(
                "FILE, line 4: there is no setting log.file. Remove it; --help lists all settings.",
                complaint("host.names = one, \\\n  two, \\\n  three\nlog.file=3\n"));
        assertEquals(
                "FILE, lines 1 and 3: the setting zone stands there twice. Remove one.",
                complaint("zone=Asia/Shanghai\n! zone=UTC\nzone=UTC\n"));
        assertEquals(
                "FILE, line 1: there is no setting data. Remove it; --help lists all settings.",
                complaint("data = /somewhere\n"));
    }

    @Test
    void aBackslashThatWouldBeLostIsRefusedAndAMarkOfAnEditorIsNot() throws IOException, StartProblem {
        for (String path : List.of("C:\\data", "C:\\temp", "C:\\users", "\\\\\\x")) {
            assertEquals(
                    "FILE, line 2: a backslash in a value is lost. Write / or \\\\ instead.",
                    complaint("# C:\\data\nbackup.folder=" + path + "\n"));
        }
        Files.writeString(data.resolve(ServerSettings.FILE), "\uFEFFhttp.port=9080\nhost.names=one, \\\n two\n");
        ServerSettings settings = ServerSettings.read(data, Map.of(), console);
        assertEquals(9080, settings.number(ServerSetting.HTTP_PORT));
        assertEquals("one, two", settings.get(ServerSetting.HOST_NAMES));
    }

    private String refusal(DataFolder folder, Map<String, String> environment) throws StartProblem {
        ServerSettings settings = ServerSettings.read(folder.path(), environment, console);
        return String.valueOf(assertThrows(StartProblem.class, () -> folder.requireBackups(settings, console))
                .getMessage());
    }

    /** Not in the night, when nobody is there to read why. */
    @Test
    void aFolderForBackupsThatCannotBeUsedStopsTheStart() throws IOException, StartProblem {
        DataFolder folder = DataFolder.prepare(data.resolve("server"), console);
        Path elsewhere = data.resolve("disk");
        Files.writeString(folder.path().resolve(ServerSettings.FILE), "# backups\nbackup.folder=" + elsewhere + "\n");
        assertTrue(refusal(folder, Map.of())
                .contains(", line 2: the setting backup.folder is \"" + elsewhere
                        + "\"; it should be a folder that is there;"));
        Files.writeString(elsewhere, "a file");
        assertTrue(refusal(folder, Map.of()).contains("it should be a folder that is there;"));
        Files.delete(elsewhere);
        Files.createDirectory(elsewhere);
        folder.requireBackups(ServerSettings.read(folder.path(), Map.of(), console), console);
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertEquals(List.of(), left.toList());
        }
        Map<String, String> within = Map.of("KEHU_BACKUP_FOLDER", "own/backups");
        folder.requireBackups(ServerSettings.read(folder.path(), within, console), console);
        assertTrue(Files.isDirectory(folder.path().resolve("own/backups")));
        Files.writeString(folder.path().resolve("taken"), "a file");
        assertTrue(refusal(folder, Map.of("KEHU_BACKUP_FOLDER", "taken")).startsWith("The data folder "));
        assertTrue(refusal(folder, Map.of("KEHU_BACKUP_FOLDER", "/proc"))
                .startsWith("The environment variable KEHU_BACKUP_FOLDER gives the setting backup.folder as \"/proc\";"
                        + " it should be a folder that this user may write to;"));
    }

    @Test
    void aMoveIsNotToldAPassword() throws StartProblem {
        ServerSettings settings = ServerSettings.read(data, Map.of(), console);
        for (String url : List.of(
                "jdbc:postgresql://h/d?ssl=true&password=secret",
                "jdbc:postgresql://h/d?user=kehu",
                "postgresql://kehu:secret@h/d")) {
            StartProblem problem =
                    assertThrows(StartProblem.class, () -> DatabaseChoice.publishMove(url, settings, console));
            assertTrue(String.valueOf(problem.getMessage()).contains("without user and password"), problem::getMessage);
        }
    }

    @Test
    void booksForDevicesAreNotMadeOftenerThanOnceADay() {
        StartProblem problem = assertThrows(
                StartProblem.class,
                () -> ServerSettings.read(data, Map.of("KEHU_DUPLICATES_BLURRED_HOURS", "23"), console));
        assertTrue(
                String.valueOf(problem.getMessage())
                        .contains("the setting duplicates.blurred.hours as \"23\";"
                                + " it should be a whole number from 24 to"),
                problem::getMessage);
    }

    @Test
    void whereTheServerIsAnnouncedIsAllNoneOrAddresses() throws StartProblem {
        for (String right : List.of("all", "none", "192.168.10.20", "192.168.10.20, fd00::2")) {
            ServerSettings settings = ServerSettings.read(data, Map.of("KEHU_ANNOUNCE", right), console);
            assertEquals(right, settings.get(ServerSetting.ANNOUNCE));
        }
        StartProblem problem = assertThrows(
                StartProblem.class, () -> ServerSettings.read(data, Map.of("KEHU_ANNOUNCE", "office.lan"), console));
        assertEquals(
                "The environment variable KEHU_ANNOUNCE gives the setting announce as \"office.lan\"; it should be all,"
                        + " none, or addresses of this machine such as 192.168.10.20, separated by commas.",
                problem.getMessage());
    }

    @Test
    void consoleSpeaksBothLanguagesInFull() {
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
        assertEquals(bundle(Locale.ENGLISH).keySet(), chinese.keySet());
        for (ServerSetting setting : ServerSetting.values()) {
            assertTrue(chinese.containsKey("effect." + setting.key()), setting.key());
            assertTrue(chinese.containsKey("unit." + setting.unit()), setting.unit());
        }
    }

    @Test
    void lineBreaksOfAMessageCanNotForgeALine() {
        RequestId.set("abc");
        LogRecord entry = new LogRecord(Level.INFO, "first\nsecond");
        entry.setLoggerName("org.kehu.Test");
        String line = new LogLine().format(entry);
        RequestId.clear();

        assertTrue(line.contains("abc"), line);
        assertTrue(line.contains("first⏎second"), line);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.kehu.server.launch.console", locale);
    }
}
