package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook that {@link WorkbookCheck} has passed. */
final class WorkbookRows implements Rows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    WorkbookRows(Path file, String sheet) {
        this.file = file;
        this.workbook = workbook(file);
        this.stream = open(file, workbook, sheet);
        this.rows = stream.iterator();
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> open(Path file, ReadableWorkbook workbook, String sheet) {
        try {
            return workbook.findSheet(sheet)
                    .orElseThrow(() -> BadFile.because("file_no_sheet", file, sheet))
                    .openStream();
        } catch (IOException | RuntimeException e) {
            close(workbook);
            throw e instanceof BadFile bad ? bad : BadFile.because("file_is_damaged", file);
        }
    }

    /** The library throws whatever it stumbles over in a file that another program wrote wrongly. */
    static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (IOException | RuntimeException e) {
            throw BadFile.because("file_is_damaged", file);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                Row row = row(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw BadFile.because("file_is_damaged", file);
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row found) {
        List<String> cells = new ArrayList<>(found.getCellCount());
        for (Cell cell : found) {
            cells.add(cell == null ? "" : CellText.of(cell));
        }
        return new Row(found.getRowNum(), cells);
    }

    @Override
    public void close() {
        stream.close();
        close(workbook);
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
