package org.kehu.common.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramVersionTest {
    private static final List<String> IN_ORDER = List.of(
            "0.9.10",
            "1.0.0-2",
            "1.0.0-10",
            "1.0.0-SNAPSHOT",
            "1.0.0-rc",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1-a",
            "1.10.0",
            "2.0.0");

    private static ProgramVersion version(String text) {
        return ProgramVersion.of(text).orElseThrow();
    }

    @Test
    void numbersComeAsNumbersAndWhatIsBeforeAReleaseBeforeIt() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                assertEquals(
                        i > j,
                        version(IN_ORDER.get(i)).isNewerThan(version(IN_ORDER.get(j))),
                        IN_ORDER.get(i) + " after " + IN_ORDER.get(j));
            }
        }
    }

    @Test
    void isWrittenAsItWasRead() {
        IN_ORDER.forEach(text -> assertEquals(text, version(text).toString()));
    }

    @Test
    void isNotNewerThanItself() {
        assertFalse(version("1.0.0").isNewerThan(version("1.0.0")));
        assertTrue(version("1.0.0").isNewerThan(version("1.0.0-SNAPSHOT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.0.0.0", "1.0.0-", "v1.0.0", "1.0.0 ", "1.0.0/../x", "99999999.0.0", "–"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), ProgramVersion.of(text));
    }
}
