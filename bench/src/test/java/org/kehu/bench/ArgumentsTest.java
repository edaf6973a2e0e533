package org.kehu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.bench.run.Operation;

class ArgumentsTest {
    private static Arguments parse(String line) {
        return Arguments.parse(line.isEmpty() ? new String[0] : line.split(" "), Path.of(""));
    }

    @Test
    void withoutArgumentsAHundredThousandCustomersAndAllOperations() {
        Arguments usual = parse("");
        assertEquals(100_000, usual.customers());
        assertEquals(Set.of(Operation.values()), usual.only());
    }

    @Test
    void eachArgumentIsTaken() {
        Arguments given = parse("--customers 500 --seconds 2 --warm-up 0 --only deep_page --record");
        assertEquals(500, given.customers());
        assertEquals(2, given.seconds());
        assertEquals(0, given.warmUp());
        assertEquals(Set.of(Operation.DEEP_PAGE), given.only());
        assertTrue(given.record());
    }

    @ParameterizedTest
    @CsvSource({
        "--customers few, few",
        "--customers 99, from 100",
        "--seconds, needs a value",
        "--only all, deep_page",
        "--fast, knows no argument"
    })
    void aWrongArgumentIsNamedWithWhatIsRight(String line, String part) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> parse(line)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
