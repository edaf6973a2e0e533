package org.kehu.client.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Papers read back as any reader of PDF does. */
class PaperTableTest {
    private static final List<PaperColumn> COLUMNS =
            List.of(new PaperColumn("No.", 1), new PaperColumn("客户", 4), new PaperColumn("Why", 4));

    private static byte[] written(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PaperTable table = new PaperTable(out, "交接清单", List.of("操作编号 1"), COLUMNS)) {
            for (int row = 1; row <= rows; row++) {
                table.row(List.of(
                        String.valueOf(row),
                        "苏州启衡精密机械有限公司 " + row,
                        row == 2
                                ? "A reason that is so long that it stands on more than one line of its narrow column"
                                : ""));
            }
            table.signatures(List.of("交出人：李娜", "接收人：王芳"));
        }
        return out.toByteArray();
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }

    @Test
    void chineseIsFoundInIt() throws IOException {
        try (PDDocument file = Loader.loadPDF(written(3))) {
            String text = text(file);
            assertEquals(1, file.getNumberOfPages());
            for (String part : List.of("交接清单", "苏州启衡精密机械有限公司 3", "so long that it stands", "接收人：王芳")) {
                assertTrue(text.contains(part), text);
            }
        }
    }

    @Test
    void theHeadStandsOnEachPageAndNoRowIsLost() throws IOException {
        try (PDDocument file = Loader.loadPDF(written(400))) {
            String text = text(file);
            assertTrue(file.getNumberOfPages() > 5);
            assertEquals(file.getNumberOfPages(), text.split("No\\.", -1).length - 1);
            for (int row = 1; row <= 400; row++) {
                assertTrue(text.contains("苏州启衡精密机械有限公司 " + row), text);
            }
        }
    }
}
