package org.kehu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.bench.server.Database;
import org.kehu.bench.server.Operation;

class ArgumentsTest {
    private static Arguments parse(String line) {
        return Arguments.parse(line.isEmpty() ? new String[0] : line.split(" "), Path.of(""));
    }

    @Test
    void withoutArgumentsEverythingWithAHundredThousandCustomers() {
        Arguments usual = parse("");
        assertEquals(100_000, usual.customers());
        assertEquals(Set.of(Operation.values()), usual.only());
        assertEquals(Set.of(Arguments.Part.values()), usual.parts());
    }

    @Test
    void eachArgumentIsTaken() {
        Arguments given = parse("--customers 5000 --seconds 2 --warm-up 0 --only deep_page,read --record --parts server"
                + " --databases postgresql --clients 1,4");
        assertEquals(5_000, given.customers());
        assertEquals(2, given.seconds());
        assertEquals(0, given.warmUp());
        assertEquals(Set.of(Operation.DEEP_PAGE, Operation.READ), given.only());
        assertEquals(Set.of(Arguments.Part.SERVER), given.parts());
        assertEquals(Set.of(Database.POSTGRESQL), given.databases());
        assertEquals(List.of(1, 4), given.clients());
        assertTrue(given.isRecorded());
    }

    @Test
    void whatIsGivenWinsOverWhatIsQuick() {
        Arguments given = parse("--customers 20000 --quick");
        assertEquals(20_000, given.customers());
        assertEquals(Set.of(Database.H2), given.databases());
    }

    @ParameterizedTest
    @CsvSource({
        "--customers few, few",
        "--customers 99, from 1000",
        "--seconds, needs a value",
        "--seconds --quick, needs a value",
        "--only all, deep_page",
        "--clients 1;8, must be a number",
        "--parts window, client",
        "--fast, knows no argument"
    })
    void aWrongArgumentIsNamedWithWhatIsRight(String line, String part) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> parse(line)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
