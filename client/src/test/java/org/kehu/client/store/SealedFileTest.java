package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;

class SealedFileTest {
    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    @TempDir
    Path folder;

    private BlobFiles files() {
        return new BlobFiles(folder.resolve("attachments"), Stores.KEY, () -> Long.MAX_VALUE);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void write(SealedFile file, byte[] content) {
        for (int from = 0; from < content.length; from += SealedFile.PIECE) {
            int to = Math.min(content.length, from + SealedFile.PIECE);
            file.append(Arrays.copyOfRange(content, from, to), to == content.length);
        }
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aContentComesBackAsItWasAndGrowsPieceByPiece() throws IOException {
        byte[] content = random(3 * SealedFile.PIECE + 11);
        SealedFile file = files().of(HASH);
        assertEquals(0, file.held());
        file.append(Arrays.copyOf(content, SealedFile.PIECE), false);
        assertEquals(SealedFile.PIECE, file.held());
        for (int i = 1; i < 4; i++) {
            int from = i * SealedFile.PIECE;
            file.append(Arrays.copyOfRange(content, from, Math.min(content.length, from + SealedFile.PIECE)), i == 3);
        }
        assertEquals(content.length, files().of(HASH).held());
        assertArrayEquals(content, new SealedStream(files().of(HASH)).readAllBytes());
    }

    @Test
    void neitherNameNorContentCanBeReadFromTheDisk() throws IOException {
        write(files().of(HASH), "canary in a coal mine".getBytes(StandardCharsets.UTF_8));
        Path file = onDisk().get(0);
        assertFalse(file.toString().contains(HASH.substring(0, 16)));
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("canary"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aPieceThatWasAlteredOrMovedIsNoticed() throws IOException {
        SealedFile file = files().of(HASH);
        write(file, random(2 * SealedFile.PIECE));
        Path path = onDisk().get(0);
        byte[] sealed = Files.readAllBytes(path);
        byte[] swapped = new byte[sealed.length];
        System.arraycopy(sealed, 0, swapped, sealed.length / 2, sealed.length / 2);
        System.arraycopy(sealed, sealed.length / 2, swapped, 0, sealed.length / 2);
        Files.write(path, swapped);
        assertEquals(
                "blob_damaged",
                assertThrows(StoreProblem.class, () -> file.piece(0)).code());
        sealed[100] ^= 1;
        Files.write(path, sealed);
        assertThrows(StoreProblem.class, () -> file.piece(0));
    }

    @Test
    void aTornPieceIsTakenAwayAndTheRestKept() throws IOException {
        SealedFile file = files().of(HASH);
        write(file, random(SealedFile.PIECE + 500));
        file.cut();
        assertEquals(SealedFile.PIECE, file.held());
    }

    @Test
    void whatNothingNamesGoesWithTheCopiesThatWereOpened() throws IOException {
        BlobFiles files = files();
        write(files.of(HASH), random(100));
        write(files.of(OTHER), random(100));
        Path kept = files.opened().copy(HASH, "a.txt", new SealedStream(files.of(HASH)));
        Path gone = files.opened().copy(OTHER, "b.txt", new SealedStream(files.of(OTHER)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(gone)));
        files.retain(Set.of(HASH), Set.of());
        assertEquals(100, files.of(HASH).held());
        assertEquals(0, files.of(OTHER).held());
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(gone));
        files.opened().clear();
        assertFalse(Files.exists(kept));
    }

    @Test
    void aFullDiskTakesNothing() throws IOException {
        BlobFiles full = new BlobFiles(folder.resolve("full"), Stores.KEY, () -> 1);
        SealedFile file = full.of(HASH);
        assertEquals(
                "disk_low",
                assertThrows(StoreProblem.class, () -> file.append(new byte[10], true))
                        .code());
        assertEquals(List.of(), onDisk());
    }
}
