package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.importing.file.Written.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.label.Language;

/** Each file that cannot be imported is refused with its name and with what would be right. */
class BadFileTest {
    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @TempDir
    Path folder;

    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder);
    }

    @Test
    void emptyFile() throws IOException {
        String said = "The file %s is empty. Choose one with at least one row.";
        assertEquals(said.formatted("a.csv"), refusal(written.text("a.csv", "")));
        assertEquals(said.formatted("b.csv"), refusal(written.text("b.csv", "\uFEFF \r\n\r\n")));
        assertEquals(said.formatted("c.csv"), refusal(written.text("c.csv", ",,\n,,\n")));
        assertEquals(said.formatted("d.xlsx"), refusal(written.workbook("d.xlsx", sheet -> {})));
        assertEquals("文件“a.csv”是空的，请选择至少有一行数据的文件。", refusal(folder.resolve("a.csv"), Language.CHINESE));
    }

    @Test
    void fileThatIsGone() {
        assertEquals(
                "The file gone.csv cannot be read. See whether it is still there, close it in other programs, and try again.",
                refusal(folder.resolve("gone.csv")));
    }

    @Test
    void filesOfOtherKinds() throws IOException {
        assertEquals(
                "The file a.csv is a picture. Ask for the table itself.",
                refusal(written.bytes("a.csv", 0x89, 'P', 'N', 'G', 13, 10, 26, 10)));
        assertEquals(
                "The file a.xlsx is a PDF document. Ask for the table itself.",
                refusal(written.text("a.xlsx", "%PDF-1.7\n")));
        assertEquals(
                "The file a.xls is a web page, whatever its name says. Open it in a spreadsheet and save it as XLSX.",
                refusal(written.text("a.xls", "\n<html><table><tr><td>1</td></tr></table></html>")));
        assertEquals(
                "The file a.bin is no table. CSV, XLSX and vCard can be imported.",
                refusal(written.bytes("a.bin", 1, 2, 3, 0, 9, 250, 251, 7)));
        assertEquals("文件“a.bin”不是表格，可导入 CSV、XLSX 和 vCard 文件。", refusal(folder.resolve("a.bin"), Language.CHINESE));
        assertEquals(
                "The file a.zip is a packed folder. Unpack it and choose the file inside.",
                refusal(zip("a.zip", "readme.txt", "x")));
        assertEquals(
                "The file a.docx is a text document. Copy its table into a spreadsheet and save that as XLSX.",
                refusal(zip("a.docx", "word/document.xml", "<x/>")));
    }

    @Test
    void workbookWithPassword() throws IOException {
        assertEquals(
                "The file a.xlsx is protected with a password. Open it in a spreadsheet, save it without a password, and"
                        + " choose it again.",
                refusal(compound("a.xlsx", "EncryptedPackage")));
        assertEquals(
                "The file b.xls is a workbook of an old kind. Open it in a spreadsheet and save it as XLSX.",
                refusal(compound("b.xls", "Workbook")));
    }

    @Test
    void workbookThatIsCutOff() throws IOException {
        Path whole = written.workbook("whole.xlsx", sheet -> sheet.value(0, 0, "Name"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals("The file half.xlsx is cut off: its end is missing. Fetch or copy it once more.", refusal(half));
    }

    @Test
    void workbookThatBreaksOffInItsSheet() throws IOException {
        assertEquals(
                "The file a.xlsx is damaged. Open it in a spreadsheet, save it once more as XLSX, and choose that.",
                refusal(written.sheet("a.xlsx", HEAD + "<row r=\"1\"><c r=\"A1\"><v>1</v>")));
    }

    @Test
    void workbookThatGrowsWithoutEnd() throws IOException {
        String blanks = " ".repeat(1 << 20).repeat(40);
        assertEquals(
                "The file a.xlsx would grow beyond all measure when it is unpacked. Save the table once more as CSV, and"
                        + " choose that.",
                refusal(written.sheet("a.xlsx", HEAD + blanks + "</sheetData></worksheet>")));
    }

    @Test
    void workbookThatRefersToOtherFiles() throws IOException {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + HEAD
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertEquals(
                "The file a.xlsx refers to what is not in it, which no workbook needs. Save the table once more from a"
                        + " spreadsheet.",
                refusal(written.sheet("a.xlsx", xml)));
    }

    @Test
    void tooManyColumns() throws IOException {
        String said =
                "The file %s has 20,000 columns; at most 1,000 can be imported. Take away those that are not needed.";
        assertEquals(said.formatted("a.csv"), refusal(written.text("a.csv", "x,".repeat(19_999) + "x\n")));
        Path far = written.sheet(
                "a.xlsx", HEAD + "<row r=\"1\"><c r=\"ACOF1\"><v>1</v></c></row></sheetData></worksheet>");
        assertEquals(said.formatted("a.xlsx"), refusal(far));
    }

    @Test
    void quotesThatDoNotMatch() throws IOException {
        String said =
                "The quotation marks in the row that begins in line 3 of the file %s do not match, or the end of the"
                        + " file is missing. Write each quotation mark inside a cell twice, and close those around cells.";
        assertEquals(
                said.formatted("a.csv"),
                refusal(written.text("a.csv", "Name,City\nAcme,Suzhou\n\"Be\"ta,Wuxi\nC,D\n")));
        assertEquals(
                said.formatted("b.csv"), refusal(written.text("b.csv", "Name,City\nAcme,Suzhou\n\"Beta,Wuxi\nC,D\n")));
    }

    @Test
    void quoteThatNeverClosesInALargeFile() throws IOException {
        Path file = written.text("a.csv", "Name,City\n\"Acme,Suzhou\n" + "Beta,Wuxi\n".repeat(900_000));
        assertEquals(
                "The row that begins in line 2 of the file a.csv does not end within 8,000,000 characters. A quotation"
                        + " mark in it may never close.",
                refusal(file));
    }

    @Test
    void cardsThatAreCutOff() throws IOException {
        assertEquals(
                "The file a.vcf is cut off: its end is missing. Fetch or copy it once more.",
                refusal(written.text("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Li Na\r\n")));
    }

    private Path zip(String name, String part, String content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** As much of an old Office file as tells what is in it: a header, and a folder with one name. */
    private Path compound(String name, String stream) throws IOException {
        byte[] bytes = new byte[2048];
        int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < magic.length; i++) {
            bytes[i] = (byte) magic[i];
        }
        bytes[30] = 9;
        bytes[48] = 1;
        byte[] entry = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(entry, 0, bytes, 1024 + 128, entry.length);
        return Files.write(folder.resolve(name), bytes);
    }
}
