package org.kehu.common.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quote 2026.pdf|Quote 2026.pdf",
                "报价单（最终）.xlsx|报价单（最终）.xlsx",
                "../../etc/passwd|passwd",
                "C:\\Users\\li\\offer.docx|offer.docx",
                "/absolute/plan.png|plan.png",
                "a<b>:c?.txt|a_b__c_.txt",
                "NUL|_NUL",
                "com1.txt|_com1.txt",
                "LPT¹|_LPT¹",
                "'nul .tar.gz'|_nul .tar.gz",
                "ends in dots...|ends in dots",
                "..|file",
                "'   '|file",
                ".profile|.profile",
            })
    void aNameIsMended(String raw, String expected) {
        assertEquals(expected, FileName.cleaned(raw));
    }

    @Test
    void whatCannotBeSeenOrTurnsTheWritingGoes() {
        assertEquals("invoiceexe.pdf", FileName.cleaned("invoice\u202Eexe.pdf"));
        assertEquals("ab.txt", FileName.cleaned("a\u0000b\u200B.txt\n"));
        assertEquals("x.txt", FileName.cleaned("\uD800x.txt"));
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String latin = FileName.cleaned("a".repeat(300) + ".pdf");
        assertEquals(FileName.LONGEST, latin.length());
        assertTrue(latin.endsWith("a.pdf"));
        String chinese = FileName.cleaned("合".repeat(300) + ".pdf");
        assertTrue(chinese.getBytes(StandardCharsets.UTF_8).length <= 240);
        assertTrue(chinese.endsWith("合.pdf"));
    }

    @Property
    void whateverComesItIsSafeAfterwards(@ForAll @NotEmpty String raw) {
        String cleaned = FileName.cleaned(raw);
        assertEquals(cleaned, FileName.cleaned(cleaned));
        assertTrue(FileName.isSafe(cleaned));
        assertTrue(cleaned.chars().noneMatch(one -> one < ' ' || "/\\<>:\"|?*".indexOf(one) >= 0));
    }
}
