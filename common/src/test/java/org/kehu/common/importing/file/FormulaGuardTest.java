package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "@SUM(A1)",
                "+1+cmd|' /C calc'!A0",
                "-A1",
                "\t=1",
                "\r=1",
                "'=1",
                "＝1+1",
                "＠SUM(A1)",
                "＋a",
                "－a"
            })
    void whatWouldBeRunIsMarked(String cell) {
        assertEquals("'" + cell, FormulaGuard.guarded(cell));
        assertEquals(cell, FormulaGuard.bare("'" + cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+86 138-0013 8000", "-5.00", "'s-Hertogenbosch", "it's = that", "客户"})
    void everythingElseStaysAsItIs(String cell) {
        assertEquals(cell, FormulaGuard.guarded(cell));
        assertEquals(cell, FormulaGuard.bare(cell));
    }
}
