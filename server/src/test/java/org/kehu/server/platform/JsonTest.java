package org.kehu.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.server.platform.control.BoundedInput;
import org.kehu.server.platform.control.Json;
import org.kehu.server.platform.control.Problem;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

class JsonTest {
    @Test
    void nestingHasAnEnd() {
        assertThrows(StreamConstraintsException.class, () -> Json.mapper().readTree("[".repeat(10_000)));
    }

    @Test
    void streamEndsInARefusalAfterTheLimit() throws IOException {
        BoundedInput enough = bounded(10);
        assertEquals(10, enough.readAllBytes().length);
        assertThrows(ProblemException.class, () -> bounded(11).readAllBytes());
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasItsWordsInBothLanguages(ProblemCode code) {
        Map<String, ?> all = Map.of(
                "field", "f", "line", 1, "column", 2, "limit", 3, "seconds", 4, "least", 5, "most", 6, "path", "/");
        for (Language language : Language.values()) {
            Problem problem = Problem.of(code, all, Labels.of(language), "id");
            assertEquals(code.status(), problem.status());
        }
    }

    private static BoundedInput bounded(int bytes) {
        return new BoundedInput(
                new ByteArrayInputStream(new byte[bytes]), 10, () -> new ProblemException(ProblemCode.BODY_TOO_LARGE));
    }
}
