package org.kehu.installer.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kehu.server.running.ApiAnswer;

/** The packages as people get them, in a Debian that has nothing else. */
@Tag("verify")
@Tag("once")
class InstalledPackagesIT {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final Path FOLDER = ROOT.resolve("installer/target/packages-test");
    private static final String SETTINGS = "/etc/kehu-server/kehu-server.properties";
    private static final String DATA = "/var/lib/kehu-server";
    private static final String OWN = "words of my own";

    private static CleanDebian debian;

    @BeforeAll
    static void makeDebian() {
        Optional<String> obstacle = CleanDebian.obstacle();
        obstacle.ifPresent(why -> System.out.println("kehu: SKIPPED, no package is installed and tried: " + why));
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> "no clean Debian: " + obstacle.orElseThrow());
        debian = CleanDebian.make(FOLDER.resolve("debian"));
    }

    @AfterAll
    static void deleteAll() throws IOException {
        if (debian != null) {
            debian.close();
            Tree.delete(FOLDER);
        }
    }

    private static Path image(Product product) throws IOException {
        return new AppImage(new Project(ROOT, buildVersion()), product, FOLDER.resolve("work")).make(FOLDER);
    }

    private static Path deb(Product product, Path image, String version) throws IOException {
        return new DebianPackage(new Project(ROOT, buildVersion()), product.id(), version)
                .make(image, NeededPackages.of(image), FOLDER);
    }

    /** That of the jars which the build has made. */
    private static String buildVersion() throws IOException {
        return Files.readAllLines(ROOT.resolve("pom.xml")).stream()
                .filter(line -> line.startsWith("  <version>"))
                .map(line -> line.replaceAll("</?version>", "").strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theServerKeepsItsDataUntilItIsPurged() throws IOException {
        Path image = image(Product.SERVER);
        debian.install(deb(Product.SERVER, image, "1.0.0"));
        assertLibrariesAreThere("/opt/kehu-server");
        Files.writeString(debian.path(SETTINGS), "\ncompany = 甲公司\n", StandardOpenOption.APPEND);
        knowItself();
        firstStart();

        Path newer = deb(Product.SERVER, image, "1.0.1");
        debian.install(newer);
        assertEquals("1.0.1", debian.root("dpkg-query", "-W", "-f", "${Version}", "kehu-server"));
        laterStart("after the upgrade");

        debian.root("apt-get", "remove", "-y", "kehu-server");
        assertFalse(Files.exists(debian.path("/opt/kehu-server")), "the program stays");
        assertTrue(Files.exists(debian.path(DATA + "/server.p12")), "data are gone with the program");
        assertTrue(debian.succeeds("getent", "passwd", "kehu"), "nobody owns the data");
        debian.install(newer);
        laterStart("after it was installed again");

        debian.root("apt-get", "purge", "-y", "kehu-server");
        for (String gone : new String[] {DATA, "/var/log/kehu-server", "/etc/kehu-server", "/opt/kehu-server"}) {
            assertFalse(Files.exists(debian.path(gone)), () -> gone + " stays");
        }
        assertFalse(debian.succeeds("getent", "passwd", "kehu"), "the user stays");
    }

    /** As the installer of a Debian does, and debootstrap does not. */
    private static void knowItself() throws IOException {
        Path hosts = debian.path("/etc/hosts");
        Files.deleteIfExists(hosts);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> InstalledServer.start(debian));
        assertTrue(String.valueOf(refused.getMessage()).contains("does not know the address of its own name"));
        String name = debian.root("hostname").strip();
        Files.writeString(hosts, "127.0.0.1 localhost\n127.0.1.1 " + name + "\n");
    }

    private static void firstStart() throws IOException {
        try (InstalledServer server = InstalledServer.start(debian)) {
            String once = server.oneTimePassword();
            ApiAnswer session = server.signIn(once);
            assertEquals(200, session.status());
            assertEquals(
                    2,
                    server.changePassword(session.text("accessToken"), once, OWN)
                                    .status()
                            / 100);
            assertEquals(200, server.signIn(OWN).status());
            assertEquals(0, server.stop(), "an orderly stop is no failure");
        }
        String owner = debian.root("stat", "-c", "%U %a", DATA, DATA + "/server.p12");
        assertEquals("kehu 700\nkehu 600\n", owner);
        assertTrue(Files.size(debian.path("/var/log/kehu-server/kehu-server.0.log")) > 0, "no log is there");
    }

    private static void laterStart(String when) throws IOException {
        assertTrue(Files.readString(debian.path(SETTINGS)).contains("甲公司"), () -> "settings are lost " + when);
        try (InstalledServer server = InstalledServer.start(debian)) {
            assertFalse(server.isFirstStart(), () -> "begins anew " + when);
            assertEquals(200, server.signIn(OWN).status(), when);
            assertEquals(0, server.stop(), when);
        }
    }

    @Test
    void theClientHasAllThatItNeeds() throws IOException {
        debian.install(deb(Product.CLIENT, image(Product.CLIENT), "1.0.0"));
        assertLibrariesAreThere("/opt/kehu");
        String said = debian.root("sh", "-c", "kehu --phone=1 2>&1; echo exit $?");
        assertTrue(said.contains("unknown argument --phone=1"), said);
        assertTrue(said.endsWith("exit 2\n"), said);
        debian.root("apt-get", "purge", "-y", "kehu");
        assertFalse(Files.exists(debian.path("/opt/kehu")), "the program stays");
    }

    /** What ldd misses of an image's own libraries, the JVM has loaded before. */
    private static void assertLibrariesAreThere(String folder) {
        String find = "find " + folder + " -name '*.so' -exec ldd {} + | grep 'not found' || true";
        String missing = debian.root("sh", "-c", find)
                .lines()
                .distinct()
                .map(line -> line.strip().split(" ")[0])
                .filter(library -> debian.root("find", folder, "-name", library).isEmpty())
                .reduce("", (all, one) -> all + " " + one);
        assertEquals("", missing);
    }
}
