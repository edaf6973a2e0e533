package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;

/** Where the device secret is kept, and what a cache does when that place changes or is gone. */
class DeviceSecretTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    Path folder;

    /** A key store as a desktop has one. */
    private static final class Desktop implements DeviceSecret {
        private byte @Nullable [] kept;
        private boolean here = true;
        private boolean locked;

        @Override
        public SecretPlace place() {
            return SecretPlace.SECRET_SERVICE;
        }

        @Override
        public boolean isHere() {
            return here;
        }

        @Override
        public byte @Nullable [] find() throws IOException {
            if (locked) {
                throw new IOException("locked");
            }
            return kept;
        }

        @Override
        public void keep(byte[] secret) {
            kept = secret.clone();
        }

        @Override
        public void forget() {
            kept = null;
        }
    }

    private final Desktop desktop = new Desktop();

    private KeyFile keys() {
        return new KeyFile(
                folder.resolve("key.json"),
                new DeviceSecrets(List.of(desktop, new FileSecret(folder.resolve("device.key")))));
    }

    @Test
    void aFileKeepsAsEveryPlaceDoes() throws IOException {
        DeviceSecretContract.holds(name -> new FileSecret(folder.resolve(name)));
    }

    @Test
    void theBestPlaceIsTaken() {
        DataKey key = keys().create("wang", PASSWORD);
        assertEquals(SecretPlace.SECRET_SERVICE, keys().place());
        assertArrayEquals(key.bytes(), keys().open("wang", PASSWORD).bytes());
        assertEquals(false, Files.exists(folder.resolve("device.key")));
    }

    @Test
    void aLockedPlaceLeavesTheFile() {
        desktop.locked = true;
        keys().create("wang", PASSWORD);
        assertEquals(SecretPlace.FILE, keys().place());
        assertNotNull(keys().open("wang", PASSWORD));
    }

    @Test
    void aBetterPlaceIsMovedToAtTheNextSignIn() {
        desktop.here = false;
        DataKey key = keys().create("wang", PASSWORD);
        desktop.here = true;
        assertArrayEquals(key.bytes(), keys().open("wang", PASSWORD).bytes());
        assertEquals(SecretPlace.SECRET_SERVICE, keys().place());
        assertArrayEquals(key.bytes(), keys().open("wang", PASSWORD).bytes());
    }

    @Test
    void aSecretThatIsGoneIsNamedAndAnotherMadeWithTheNextWrapping() {
        DataKey key = keys().create("wang", PASSWORD);
        desktop.kept = null;
        assertEquals(
                "device_secret_lost",
                assertThrows(StoreProblem.class, () -> keys().open("wang", PASSWORD))
                        .code());
        keys().wrap(key, "wang", PASSWORD);
        assertArrayEquals(key.bytes(), keys().open("wang", PASSWORD).bytes());
    }

    @Test
    void anotherSystemsSecretOpensNothing() {
        keys().create("wang", PASSWORD);
        desktop.kept = Secrets.random(Secrets.KEY);
        assertEquals(
                "wrong_password",
                assertThrows(StoreProblem.class, () -> keys().open("wang", PASSWORD))
                        .code());
    }

    @Test
    void withoutASessionBusNobodyIsAsked() {
        assumeTrue(System.getenv("DBUS_SESSION_BUS_ADDRESS") == null && System.getenv("XDG_RUNTIME_DIR") == null);
        assertEquals(false, new SecretServiceSecret("nowhere").isHere());
    }

    /** A process of its own on a bus of its own, with a keyring in a folder that goes away. */
    @Test
    void theSecretServiceKeepsIt() throws IOException, InterruptedException {
        assumeTrue(Stream.of("dbus-run-session", "gnome-keyring-daemon").allMatch(DeviceSecretTest::isInstalled));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder session = new ProcessBuilder(
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                "printf test | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec \"$0\" \"$@\"",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                DeviceSecretContract.class.getName());
        session.environment().put("HOME", folder.toString());
        session.environment().put("XDG_RUNTIME_DIR", folder.toString());
        session.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        Process process = session.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertNull(new FileSecret(folder.resolve("none")).find());
    }
}
