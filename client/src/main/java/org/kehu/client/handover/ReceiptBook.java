package org.kehu.client.handover;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of texts, row by row: nothing in it is taken for a formula, and no more than some rows are in memory. */
final class ReceiptBook implements Closeable {
    private static final int FLUSHED = 500;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int at;

    ReceiptBook(OutputStream out, String name, List<String> columns) throws IOException {
        this.workbook = new Workbook(out, "Kehu", "1.0");
        this.sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, 22);
            sheet.style(0, column).bold().set();
        }
        row(columns);
    }

    void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(at, column, cells.get(column));
        }
        at++;
        if (at % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
