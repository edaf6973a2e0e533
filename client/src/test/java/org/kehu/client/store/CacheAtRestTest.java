package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;

class CacheAtRestTest {
    @TempDir
    Path data;

    private final char[] password = "correct horse".toCharArray();

    @Test
    void thePasswordOpensTheKeyOnThisDeviceOnly() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "Wang");
        folder.make();
        DataKey key = folder.keyFile().create("Wang", password);
        assertArrayEquals(key.bytes(), folder.keyFile().open("wang", password).bytes());
        assertEquals("wrong_password", refusal(folder, "wang", "correct house"));
        assertEquals("wrong_password", refusal(folder, "li", "correct horse"));
        Files.write(data.resolve("device.key"), Secrets.random(Secrets.KEY));
        assertEquals("wrong_password", refusal(folder, "wang", "correct horse"));
    }

    private static String refusal(CacheFolder folder, String user, String password) {
        return assertThrows(StoreProblem.class, () -> folder.keyFile().open(user, password.toCharArray()))
                .code();
    }

    @Test
    void aKeyFileThatIsNoneIsNamed() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        folder.make();
        folder.keyFile().create("wang", password);
        Files.writeString(folder.folder().resolve("key.json"), "{\"salt\":");
        assertEquals("key_damaged", refusal(folder, "wang", "correct horse"));
    }

    @Test
    void aDestroyedKeyIsGone() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        folder.make();
        folder.keyFile().create("wang", password);
        folder.keyFile().destroy();
        assertFalse(folder.keyFile().exists());
    }

    @Test
    void nothingTypedLiesInTheFolderInTheClear() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> {
                tx.putView(CrmRecord.blank(Sample.CUSTOMER, Stores.id(1)).with(Sample.NAME, "Top Secret Customer"));
                tx.putOutbox(Stores.unit(1, "Top Secret Unit"));
                return true;
            });
        }
        for (Path file : files(folder.folder())) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("Secret"), file.toString());
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        folder.make();
        folder.keyFile().create("wang", password);
        Stores.open(folder).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.folder())));
        for (Path file : files(data)) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
        }
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
