package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again cell by cell, whatever separators, quotation marks and line ends are in the cells. */
class SeparatedRoundTripTest {

    @Property
    void rowsComeBackAsTheyWere(
            @ForAll("tables") List<List<String>> table,
            @ForAll("forms") SeparatedForm form,
            @ForAll("encodings") TextEncoding encoding)
            throws IOException {
        StringBuilder text = new StringBuilder();
        RowWriter writer = new RowWriter(text, form);
        for (List<String> row : table) {
            writer.write(row);
        }
        Path file = Files.createTempFile("rows", ".csv");
        try {
            Files.write(file, text.toString().getBytes(encoding.charset()));
            assertEquals(table, read(file, form, encoding));
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> read(Path file, SeparatedForm form, TextEncoding encoding) {
        List<List<String>> all = new ArrayList<>();
        try (Rows rows = new SeparatedRows(file, encoding, form)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells());
            }
        }
        return all;
    }

    /** Each row ends with a cell that is not blank: blank cells at the end say nothing, and are not kept. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("aZ0 ,;|\t\"'\r\n\\#=+-@客户é€").ofMaxLength(8);
        Arbitrary<String> last = cell.map(text -> text + "。");
        Arbitrary<List<String>> row = cell.list()
                .ofMaxSize(5)
                .flatMap(cells -> last.map(end -> {
                    List<String> all = new ArrayList<>(cells);
                    all.add(end);
                    return List.copyOf(all);
                }));
        return row.list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<SeparatedForm> forms() {
        return Arbitraries.of(',', ';', '\t', '|')
                .flatMap(separator -> Arbitraries.of('"', '\'').map(quote -> new SeparatedForm(separator, quote)));
    }

    @Provide
    Arbitrary<TextEncoding> encodings() {
        return Arbitraries.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE, TextEncoding.GB18030);
    }
}
