package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;

class FreeSpaceTest {
    @Test
    void aFolderTellsWhatIsFree(@TempDir Path folder) {
        long free = FreeSpace.of(folder).bytes();
        assertTrue(free > 0 && free < Long.MAX_VALUE, "free: " + free);
    }

    @Test
    void whatTellsNothingIsNotTakenForFull(@TempDir Path folder) {
        assertDoesNotThrow(() -> FreeSpace.of(folder.resolve("missing")).require());
    }

    @Test
    void lessThanTheReserveIsRefused() {
        FreeSpace few = () -> FreeSpace.RESERVE - 1;
        assertEquals("disk_low", assertThrows(StoreProblem.class, few::require).code());
    }
}
