package org.kehu.client.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
    @TempDir
    Path home;

    private Path own;
    private Path chosen;

    @BeforeEach
    void folders() throws IOException {
        own = home.resolve("own");
        chosen = Files.createDirectory(home.resolve("chosen"));
    }

    private static List<String> in(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void nothingIsWhereThePersonWantsItBeforeItIsFinished() throws IOException {
        try (UnfinishedFile file = UnfinishedFile.of(own, chosen.resolve("book.csv"))) {
            Files.writeString(file.part(), "all customers");
            assertEquals(List.of(), in(chosen));
            if (own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.part())));
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
            }
            file.finish();
        }
        assertEquals(List.of("book.csv"), in(chosen));
        assertEquals("all customers", Files.readString(chosen.resolve("book.csv")));
        assertEquals(List.of(), in(own));
    }

    @Test
    void whatIsStoppedGoesAway() throws IOException {
        UnfinishedFile.of(own, chosen.resolve("book.csv")).close();
        assertEquals(List.of(), in(chosen));
        assertEquals(List.of(), in(own));
    }

    @Test
    void whatCannotBePutInItsPlaceLeavesNothingBeside() throws IOException {
        Files.createDirectories(chosen.resolve("book.csv").resolve("taken"));
        try (UnfinishedFile file = UnfinishedFile.of(own, chosen.resolve("book.csv"))) {
            assertThrows(IOException.class, file::finish);
        }
        assertEquals(List.of("book.csv"), in(chosen));
        assertEquals(List.of(), in(own));
    }

    @Test
    void whatAKilledProgramLeftIsTakenAway() throws IOException {
        Files.createDirectory(own);
        Files.writeString(own.resolve(".kehu-" + Integer.MAX_VALUE + "-1.part"), "all customers");
        try (UnfinishedFile other = UnfinishedFile.of(own, chosen.resolve("other.csv"));
                UnfinishedFile file = UnfinishedFile.of(own, chosen.resolve("book.csv"))) {
            assertEquals(2, in(own).size());
            assertEquals(own, file.part().getParent());
            assertEquals(own, other.part().getParent());
        }
        assertEquals(List.of(), in(own));
    }
}
