package org.kehu.installer.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packages are around their program, for which a script stands here. */
@EnabledIf(
        value = "canPackage",
        disabledReason = "there is no dpkg-deb here: packages of Debian are made on Debian and Ubuntu")
class DebianPackageTest {
    private static final Project PROJECT = new Project(
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent(), "1.2.3-SNAPSHOT");

    @TempDir
    Path folder;

    private Path image;

    static boolean canPackage() {
        return Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
    }

    @BeforeEach
    void makeImage() throws IOException {
        image = Files.createDirectories(folder.resolve("image"));
        Path program = Files.createDirectories(image.resolve("bin")).resolve("program");
        Files.writeString(program, "#!/bin/sh\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.writeString(Files.createDirectories(image.resolve("lib")).resolve("kehu.jar"), "x".repeat(5_000));
    }

    private Path make(String name) throws IOException {
        return new DebianPackage(PROJECT, name, "1.2.3~snapshot").make(image, Set.of("zlib1g", "libpng16-16"), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kehu", "kehu-server"})
    void saysWhatItIs(String name) throws IOException {
        Path file = make(name);
        assertEquals(name + "_1.2.3~snapshot_" + DebianTools.architecture() + ".deb", file.getFileName() + "");
        assertEquals(name, field(file, "Package"));
        assertEquals("1.2.3~snapshot", field(file, "Version"));
        assertTrue(field(file, "Installed-Size").matches("[1-9]\\d*"), () -> "no size: " + name);
        assertTrue(
                field(file, "Depends").endsWith(", libpng16-16"), () -> "what Java needs is named, and once: " + name);
        assertTrue(field(file, "Description").contains("客户"));
    }

    @Test
    void theServerHasServiceSettingsAndCommand() throws IOException {
        Path file = make("kehu-server");
        assertHolds(file, "-rwxr-xr-x root/root", "./opt/kehu-server/bin/program");
        assertHolds(file, "-rw-r--r-- root/root", "./opt/kehu-server/lib/kehu.jar");
        assertHolds(file, "-rwxr-xr-x root/root", "./usr/bin/kehu-server");
        assertHolds(file, "-rw-r--r-- root/root", "./usr/lib/systemd/system/kehu-server.service");
        assertHolds(file, "-rw-r----- root/root", "./etc/kehu-server/kehu-server.properties");
        Path control = control(file);
        assertEquals(
                "/etc/kehu-server/kehu-server.properties",
                Files.readString(control.resolve("conffiles")).strip());
        for (String script : List.of("postinst", "prerm", "postrm")) {
            assertTrue(Files.isExecutable(control.resolve(script)), script);
            DebianTools.run(List.of("sh", "-n", control.resolve(script).toString()));
        }
    }

    @Test
    void theServiceRunsWhatIsThereAsItsOwnUser() throws IOException {
        List<String> unit =
                Files.readAllLines(PROJECT.debian("kehu-server").resolve("usr/lib/systemd/system/kehu-server.service"));
        assertTrue(unit.contains("User=kehu"), "not as its user");
        assertTrue(
                unit.contains("ExecStart=/opt/kehu-server/bin/" + Product.SERVER.id() + " --data /var/lib/kehu-server"),
                "another program, or other data");
    }

    @Test
    void theClientIsInTheMenu() throws IOException {
        Path file = make("kehu");
        assertHolds(file, "-rw-r--r-- root/root", "./usr/share/applications/kehu.desktop");
        assertHolds(file, "-rw-r--r-- root/root", "./usr/share/icons/hicolor/48x48/apps/kehu.png");
        assertHolds(file, "lrwxrwxrwx root/root", "./usr/bin/kehu -> /opt/kehu/bin/kehu");
        List<String> entry = Files.readAllLines(PROJECT.debian("kehu").resolve("usr/share/applications/kehu.desktop"));
        assertTrue(
                entry.containsAll(List.of("Name=Kehu 客户", "Exec=/opt/kehu/bin/kehu", "Icon=kehu")), () -> "" + entry);
    }

    private static String field(Path file, String name) throws IOException {
        return DebianTools.run(List.of("dpkg-deb", "--field", file.toString(), name))
                .strip();
    }

    private static void assertHolds(Path file, String kind, String path) throws IOException {
        String contents = DebianTools.run(List.of("dpkg-deb", "--contents", file.toString()));
        Pattern line = Pattern.compile("(?m)^" + kind + " .* " + Pattern.quote(path) + "$");
        assertTrue(line.matcher(contents).find(), () -> kind + " " + path + " is not in\n" + contents);
    }

    private Path control(Path file) throws IOException {
        Path control = folder.resolve("control");
        DebianTools.run(List.of("dpkg-deb", "--control", file.toString(), control.toString()));
        return control;
    }
}
