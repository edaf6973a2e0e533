package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;

/** Files that tests write and look at. */
final class Written {
    /** What fills a sheet. */
    interface Filling {
        void fill(Worksheet sheet);
    }

    private final Path folder;

    Written(Path folder) {
        this.folder = folder;
    }

    Path bytes(String name, int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), all);
    }

    Path text(String name, String text) throws IOException {
        return text(name, text, StandardCharsets.UTF_8);
    }

    Path text(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    Path workbook(String name, Filling filling) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Kehu", "1.0")) {
            filling.fill(workbook.newWorksheet("Sheet1"));
        }
        return file;
    }

    /** A workbook with this as its only sheet's XML. */
    Path sheet(String name, String xml) throws IOException {
        Path file = workbook("template.xlsx", sheet -> sheet.value(0, 0, "x"));
        Path changed = folder.resolve(name);
        try (var from = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry part : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith("sheet1.xml")) {
                    to.write(xml.getBytes(StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(part).transferTo(to);
                }
            }
        }
        return changed;
    }

    static TableFile look(Path file) {
        return TableFile.look(file, name -> false);
    }

    static List<List<String>> cells(Path file) {
        return cells(look(file));
    }

    static List<List<String>> cells(TableFile table) {
        return rows(table, 0).stream().map(Row::cells).toList();
    }

    static List<Row> rows(TableFile table, long after) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = table.rowsAfter(after)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** What a person is told who tries to import the file. */
    static String refusal(Path file) {
        return refusal(file, Language.ENGLISH);
    }

    static String refusal(Path file, Language language) {
        BadFile bad = Assertions.assertThrows(BadFile.class, () -> cells(file));
        return new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(language))).text(bad.reason());
    }
}
