package org.kehu.common.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An XLSX file, one sheet of which is read.
 *
 * @param sheets names of those that a person sees, in their order
 */
public record WorkbookSource(Path file, List<String> sheets, String sheet) implements Source {
    public WorkbookSource {
        sheets = List.copyOf(sheets);
    }

    /** With the first sheet that has rows. */
    static WorkbookSource of(Path file) {
        List<String> names = names(file);
        String first = names.stream()
                .filter(name -> hasRows(file, name))
                .findFirst()
                .orElseThrow(() -> BadFile.because("file_empty", file));
        return new WorkbookSource(file, names, first);
    }

    private static List<String> names(Path file) {
        try (ReadableWorkbook workbook = WorkbookRows.workbook(file)) {
            return List.copyOf(workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList());
        } catch (IOException | RuntimeException e) {
            throw e instanceof BadFile bad ? bad : BadFile.because("file_is_damaged", file);
        }
    }

    private static boolean hasRows(Path file, String sheet) {
        try (Rows rows = new WorkbookRows(file, sheet)) {
            return rows.next() != null;
        }
    }

    public WorkbookSource with(String chosen) {
        return new WorkbookSource(file, sheets, chosen);
    }

    @Override
    public FileKind kind() {
        return FileKind.WORKBOOK;
    }

    @Override
    public Rows open() {
        return new WorkbookRows(file, sheet);
    }
}
