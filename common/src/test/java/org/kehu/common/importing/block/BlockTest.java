package org.kehu.common.importing.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.common.record.BadValue;

class BlockTest {
    private static List<List<String>> rows(String text) {
        return Block.of(text).rows();
    }

    @Test
    void tabsSeparateCellsAndLineEndsRows() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), rows("a\tb\r\nc\td\r\n"));
        assertEquals(List.of(List.of("a", ""), List.of("", "d")), rows("a\t\n\td"));
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), rows("a\n\nb"));
    }

    @Test
    void aCellInQuotesHoldsTabsLinesAndQuotes() {
        assertEquals(
                List.of(List.of("two\nlines", "a\ttab", "say \"so\""), List.of("x")),
                rows("\"two\nlines\"\t\"a\ttab\"\t\"say \"\"so\"\"\"\nx"));
    }

    @Test
    void aQuoteInsideATextStays() {
        assertEquals(List.of(List.of("5\" pipe", "\"open")), rows("5\" pipe\t\"open"));
        assertEquals(List.of(List.of("\"a\" and b")), rows("\"a\" and b"));
    }

    @Test
    void shortRowsReadAsEmptyCells() {
        Block block = Block.of("a\tb\tc\nd");
        assertEquals(3, block.width());
        assertEquals("", block.cell(1, 2));
    }

    @Test
    void tooManyCellsAreAnImport() {
        BadValue bad = assertThrows(BadValue.class, () -> Block.of("x\n".repeat(Block.MOST_CELLS + 1)));
        assertEquals("block_too_large", bad.code());
        assertEquals(
                Block.MOST_CELLS,
                Block.of("x\n".repeat(Block.MOST_CELLS)).rows().size());
    }

    @Test
    void nothingIsNoRows() {
        assertEquals(List.of(), rows(""));
    }
}
