package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCostTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    Path data;

    @Test
    void aPasswordCostsSixtyFourMebibytesThreeTimes() {
        for (String asked : new String[] {"", "usual", "0", "Least"}) {
            assertEquals(65_536, PasswordCost.of(asked).memoryKib(), asked);
            assertEquals(3, PasswordCost.of(asked).iterations(), asked);
        }
    }

    @Test
    void theLeastThatCanBeSetIsWhatTheServerAsksOfAHash() {
        assertEquals(19_456, PasswordCost.of("least").memoryKib());
        assertEquals(2, PasswordCost.of("least").iterations());
    }

    @Test
    void noTwoHaveTheSameSalt() {
        assertEquals(16, PasswordCost.of("").salt().length);
        assertFalse(
                Arrays.equals(PasswordCost.of("").salt(), PasswordCost.of("").salt()));
    }

    @Test
    void aKeyOpensAtTheCostThatItWasWrappedAtWhateverIsSetNow() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        folder.make();
        String before = System.getProperty(PasswordCost.PROPERTY, "");
        try {
            System.setProperty(PasswordCost.PROPERTY, "");
            DataKey key = folder.keyFile().create("wang", PASSWORD);
            JsonNode written = new ObjectMapper()
                    .readTree(folder.folder().resolve("key.json").toFile());
            assertEquals(65_536, written.path("memoryKib").asInt());
            assertEquals(3, written.path("iterations").asInt());
            System.setProperty(PasswordCost.PROPERTY, "least");
            assertArrayEquals(
                    key.bytes(), folder.keyFile().open("wang", PASSWORD).bytes());
        } finally {
            System.setProperty(PasswordCost.PROPERTY, before);
        }
    }
}
