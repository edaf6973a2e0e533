package org.kehu.common.importing.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.RowWriter;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.importing.file.SeparatedForm;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Columns;

/** The rows that an import left out, as they stood in the file and under its header, with the reason behind them. */
public final class LeftOutFile {
    private static final char MARK = '\uFEFF';
    private final ImportDesk desk;
    private final RunState run;
    private final Function<LeftOut, String> words;

    /** @param words why a row was left out, in the person's language */
    public LeftOutFile(ImportDesk desk, RunState run, Function<LeftOut, String> words) {
        this.desk = desk;
        this.run = run;
        this.words = words;
    }

    private interface Sink {
        void row(List<String> cells) throws IOException;
    }

    /** UTF-8 with its mark, so that spreadsheets read it as well. @param reason what its column is called */
    public void csv(OutputStream out, String reason) throws IOException {
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.write(MARK);
            RowWriter rows = new RowWriter(writer, SeparatedForm.USUAL);
            write(reason, rows::write);
        }
    }

    /** Every cell as text: a number is written as it was read, and nothing is taken for a formula. */
    public void workbook(OutputStream out, String reason) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kehu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kehu");
            int[] at = {0};
            write(reason, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(at[0], column, cells.get(column));
                }
                at[0]++;
                if (at[0] % 1000 == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private void write(String reason, Sink sink) throws IOException {
        TableFile table = run.form().open();
        List<String> header = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            header.add(Columns.name(table.header(), column));
        }
        header.add(reason);
        sink.row(header);
        Pending pending = new Pending();
        try (Rows rows = table.rowsAfter(0)) {
            Row row = rows.next();
            for (LeftOut next = pending.next(); row != null && next != null; row = rows.next()) {
                if (row.number() == next.row()) {
                    sink.row(cells(row, table.header().size(), words.apply(next)));
                    next = pending.next();
                }
            }
        }
    }

    private static List<String> cells(Row row, int width, String why) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        cells.add(why);
        return cells;
    }

    /** Notes part by part. */
    private final class Pending {
        private final Deque<LeftOut> read = new ArrayDeque<>();
        private int part;

        @Nullable LeftOut next() {
            while (read.isEmpty() && part < run.parts()) {
                read.addAll(RunNotes.leftOut(desk, part++));
            }
            return read.poll();
        }
    }
}
