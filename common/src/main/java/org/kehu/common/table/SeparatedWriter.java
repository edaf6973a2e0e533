package org.kehu.common.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.file.RowWriter;
import org.kehu.common.importing.file.SeparatedForm;

/** Rows of text in UTF-8 with its mark, by which Chinese spreadsheets know it; what they would take for a formula is marked. */
public final class SeparatedWriter implements TableWriter {
    private static final char MARK = '\uFEFF';
    private final BufferedWriter writer;
    private final RowWriter rows;

    /** @param separator between cells: a semicolon where a comma stands before decimals */
    public SeparatedWriter(OutputStream out, char separator, List<TableColumn> columns) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.rows = new RowWriter(writer, new SeparatedForm(separator, '"'));
        writer.write(MARK);
        rows.write(columns.stream().map(TableColumn::name).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        rows.write(cells.stream().map(CellWords::of).toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
