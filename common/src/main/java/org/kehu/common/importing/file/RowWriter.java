package org.kehu.common.importing.file;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes rows so that they are read again as they were: for the rows that an import refused. What a spreadsheet would take for
 * a formula stands behind an apostrophe there.
 */
public final class RowWriter {
    private final Appendable out;
    private final CSVFormat format;

    public RowWriter(Appendable out, SeparatedForm form) {
        this.out = out;
        this.format = form.format();
    }

    public void write(List<String> cells) throws IOException {
        format.printRecord(out, cells.stream().map(FormulaGuard::guarded).toArray());
    }
}
