package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;

class PrivateFilesTest {
    private static final String KEY = "the wrapped key";

    @TempDir
    Path data;

    /** @return another name of where its bytes lie on the disk */
    private Path written(String name) throws IOException {
        Path file = Files.writeString(data.resolve(name), KEY);
        return Files.createLink(data.resolve(name + " on the disk"), file);
    }

    private static void assertOverwritten(Path bytes) throws IOException {
        assertEquals(KEY.length(), Files.size(bytes));
        assertFalse(Files.readString(bytes, StandardCharsets.ISO_8859_1).equals(KEY), bytes.toString());
    }

    @Test
    void whatIsDestroyedIsOverwrittenWhereItLies() throws IOException {
        Path key = written("key.json");
        PrivateFiles.destroy(data.resolve("key.json"));
        assertFalse(Files.exists(data.resolve("key.json")));
        assertOverwritten(key);
    }

    @Test
    void soIsANewerOneThatACrashLeftBesideIt() throws IOException {
        Path newer = written("key.json.next");
        PrivateFiles.destroy(data.resolve("key.json"));
        assertFalse(Files.exists(data.resolve("key.json.next")));
        assertOverwritten(newer);
    }

    @Test
    void onAFullDiskToo() throws IOException {
        Path key = written("key.json");
        Files.createDirectories(data.resolve("key.json.next/full")); // nothing can be put beside it
        assertThrows(StoreProblem.class, () -> PrivateFiles.destroy(data.resolve("key.json")));
        assertFalse(Files.exists(data.resolve("key.json")));
        assertOverwritten(key);
    }
}
