package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.importing.file.Written.cells;
import static org.kehu.common.importing.file.Written.look;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encoding, separator, quotation marks, header and numbers of rows of separated text. */
class SeparatedTextTest {
    private static final Charset GB = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder);
    }

    private static EncodingFound encoding(Path file) {
        return ((SeparatedSource) look(file).source()).encoding();
    }

    private static SeparatedForm form(Path file) {
        return ((SeparatedSource) look(file).source()).form();
    }

    @Test
    void readsEachEncodingByWhatSpeaksForIt() throws IOException {
        String text = "客户名称,城市\n苏州精密机械有限公司,苏州\n";
        Path utf8 = written.text("utf8.csv", text);
        Path marked = written.text("marked.csv", "\uFEFF" + text);
        Path little = written.text("little.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE);
        Path big = written.text("big.csv", "\uFEFF" + text, StandardCharsets.UTF_16BE);
        Path gb = written.text("gb.csv", text, GB);
        List<Path> all = List.of(utf8, marked, little, big, gb);
        assertEquals(
                List.of(
                        new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.FITS, 0),
                        new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.MARK, 0),
                        new EncodingFound(TextEncoding.UTF_16LE, EncodingFound.Why.MARK, 0),
                        new EncodingFound(TextEncoding.UTF_16BE, EncodingFound.Why.MARK, 0),
                        new EncodingFound(TextEncoding.GB18030, EncodingFound.Why.FITS, 0)),
                all.stream().map(SeparatedTextTest::encoding).toList());
        for (Path file : all) {
            assertEquals(List.of("客户名称", "城市"), look(file).header());
            assertEquals(List.of(List.of("苏州精密机械有限公司", "苏州")), cells(file));
        }
    }

    @Test
    void knowsUtf16WithoutItsMark() throws IOException {
        Path file = written.text("a.csv", "Name,City\nAcme,Suzhou\n", StandardCharsets.UTF_16LE);
        assertEquals(new EncodingFound(TextEncoding.UTF_16LE, EncodingFound.Why.ZEROS, 0), encoding(file));
        assertEquals(List.of(List.of("Acme", "Suzhou")), cells(file));
    }

    @Test
    void looksAtTheWholeFileBeforeItSaysUtf8() throws IOException {
        String ascii = "Acme,Suzhou\n".repeat(20_000);
        Path file = written.text("late.csv", "Name,City\n" + ascii + "苏州精密,苏州\n", GB);
        assertEquals(TextEncoding.GB18030, encoding(file).encoding());
    }

    @Test
    void countsWhatMixedEncodingsMakeUnreadable() throws IOException {
        byte[] good = "客户名称,城市\n苏州精密,苏州\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = {'A', (byte) 0xFF, (byte) 0xFF, ',', 'B', '\n'};
        byte[] both = new byte[good.length + bad.length];
        System.arraycopy(good, 0, both, 0, good.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        Path file = Files.write(folder.resolve("mixed.csv"), both);
        assertEquals(new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.LEAST_BAD, 2), encoding(file));
        assertEquals(List.of(List.of("苏州精密", "苏州"), List.of("A\uFFFD\uFFFD", "B")), cells(file));
    }

    @Test
    void fewBadPlacesDoNotMakeUtf8AnotherEncoding() throws IOException {
        byte[] chinese = "客户名称,城市\n苏州精密机械,苏州".getBytes(StandardCharsets.UTF_8);
        Path cutOff = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(chinese, chinese.length - 1));
        assertEquals(new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.LEAST_BAD, 1), encoding(cutOff));
        assertEquals(List.of(List.of("苏州精密机械", "苏\uFFFD")), cells(cutOff));
    }

    @Test
    void readsInTheEncodingThatAPersonChooses() throws IOException {
        Path file = written.text("a.csv", "Name;City\nMüller;Köln\n", Charset.forName("windows-1252"));
        SeparatedSource source = (SeparatedSource) look(file).source();
        TableFile chosen = TableFile.of(source.in(TextEncoding.WINDOWS_1252), name -> false);
        assertEquals(List.of(List.of("Müller", "Köln")), cells(chosen));
    }

    @Test
    void findsTheSeparator() throws IOException {
        assertEquals(new SeparatedForm(',', '"'), form(written.text("a.csv", "a,b;c,d\n1,2,3\n4,5,6\n")));
        assertEquals(new SeparatedForm(';', '"'), form(written.text("b.csv", "a;b\n1,5;2\n\"x;y\";4,2\n")));
        assertEquals(new SeparatedForm('\t', '"'), form(written.text("c.csv", "a\tb\n1,2\t3,4\n")));
        assertEquals(new SeparatedForm('|', '"'), form(written.text("d.txt", "a|b|c\n1|2|3\n")));
        assertEquals(new SeparatedForm(',', '\''), form(written.text("e.csv", "'a','b'\n'1,5','2'\n")));
        assertEquals(new SeparatedForm(';', '"'), form(written.text("f.csv", "sep=;\na,b;c,d\n1,2;3,4\n")));
        assertEquals(SeparatedForm.USUAL, form(written.text("g.csv", "Name\nIt's 5\" wide\n")));
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoRow() throws IOException {
        assertEquals(List.of(List.of("1", "2")), cells(written.text("a.csv", "sep=;\nName;City\n1;2\n")));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws IOException {
        Path file = written.text("a.csv", "Name,Note\n\nAcme,\"two\nlines\"\n\n\nBeta,x\n");
        assertEquals(
                List.of(new Row(3, List.of("Acme", "two\nlines")), new Row(6, List.of("Beta", "x"))),
                Written.rows(look(file), 0));
    }

    @Test
    void goesOnBehindARow() throws IOException {
        Path file = written.text("a.csv", "Name,City\nA,1\nB,2\nC,3\nD,4\n");
        assertEquals(
                List.of(new Row(4, List.of("C", "3")), new Row(5, List.of("D", "4"))), Written.rows(look(file), 3));
        assertEquals(List.of(), Written.rows(look(file), 5));
    }

    @Test
    void findsTheHeader() throws IOException {
        assertEquals(
                List.of("Name", "Phone"),
                look(written.text("a.csv", "Name,Phone\nA,13812345678\n")).header());
        assertEquals(
                List.of("", ""),
                look(written.text("b.csv", "Acme,13812345678\nBeta,13912345678\n"))
                        .header());
        assertEquals(List.of(""), look(written.text("c.csv", "吖吖宝贝\n吖米\n阿巴町\n")).header());
        Path titled = written.text("d.csv", "客户清单,,\n制表：李娜,,\n名称,电话,城市\nA,051262884100,苏州\n");
        assertEquals(3, look(titled).headerRow());
        assertEquals(List.of(List.of("A", "051262884100", "苏州")), cells(titled));
    }

    @Test
    void takesAnotherHeaderThatAPersonChooses() throws IOException {
        TableFile table = look(written.text("a.csv", "Acme,13812345678\nBeta,13912345678\n"));
        assertEquals(List.of("Acme", "13812345678"), table.withHeaderRow(1).header());
        assertEquals(2, table.withHeaderRow(0).first().size());
    }

    @Test
    void knowsTheSameFileUnderAnotherName() throws IOException {
        TableFile one = look(written.text("a.csv", "Name,City\nA,1\n"));
        TableFile copy = look(written.text("copy of a.csv", "Name,City\nA,1\n"));
        TableFile other = look(written.text("b.csv", "Name,City\nA,2\n"));
        assertEquals(one.fingerprint(), copy.fingerprint());
        assertEquals(false, one.fingerprint().equals(other.fingerprint()));
    }

    @Test
    void closesItsFile() throws IOException {
        Path file = written.text("a.csv", "Name,City\n" + "A,1\n".repeat(5000));
        List<Path> open = new ArrayList<>();
        try (Rows rows = look(file).rowsAfter(0)) {
            rows.next();
        }
        Path handles = Path.of("/proc/self/fd");
        if (Files.isDirectory(handles)) {
            try (var all = Files.list(handles)) {
                all.filter(Files::isSymbolicLink).map(SeparatedTextTest::target).forEach(open::add);
            }
        }
        assertEquals(false, open.contains(file.toRealPath()));
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }
}
