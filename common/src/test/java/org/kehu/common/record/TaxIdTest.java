package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {
    private static final String REAL = "914403001922038216";

    @ParameterizedTest
    @ValueSource(
            strings = {REAL, "9144030071526726XG", "9144 0300-7152 6726xg", "９１４４０３００１９２２０３８２１６", "9I44O30019Z2038216"})
    void checksItself(String typed) {
        assertTrue(TaxId.of(typed).isProven(), typed);
        assertFalse(TaxId.of(typed).isMistyped());
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        for (int i = 0; i < REAL.length(); i++) {
            char other = REAL.charAt(i) == '7' ? '8' : '7';
            String wrong = REAL.substring(0, i) + other + REAL.substring(i + 1);
            assertEquals(new TaxId(wrong, false), TaxId.of(wrong));
            assertTrue(TaxId.of(wrong).isMistyped(), wrong);
        }
    }

    @Test
    void ofOtherNumbersNothingIsKnown() {
        assertEquals(new TaxId("DE811907980", false), TaxId.of("DE 811 907 980"));
        assertFalse(TaxId.of("DE811907980").isMistyped());
        assertTrue(TaxId.of("DE811907980").tells());
        assertFalse(TaxId.of("00000000").tells());
        assertFalse(TaxId.of("无").tells());
    }
}
