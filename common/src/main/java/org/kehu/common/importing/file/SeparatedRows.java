package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of separated text. */
final class SeparatedRows implements Rows {
    private final Path file;
    private final GuardedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    SeparatedRows(Path file, TextEncoding encoding, SeparatedForm form) {
        this.file = file;
        this.text = new GuardedReader(Texts.open(file, encoding));
        try {
            this.parser =
                    CSVParser.builder().setReader(text).setFormat(form.format()).get();
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
        this.records = parser.iterator();
    }

    @Override
    public @Nullable Row next() {
        CSVRecord record = nextRecord();
        while (record != null) {
            Row row = new Row(
                    record.getRecordNumber(),
                    record.stream().map(FormulaGuard::bare).toList());
            if (!row.isBlank() && !isSeparatorLine(row)) {
                return row;
            }
            record = nextRecord();
        }
        return null;
    }

    /** What Excel writes and reads to say the separator; it stands in the first line and is no row. */
    private static boolean isSeparatorLine(Row row) {
        return row.number() == 1 && row.cell(0).matches("sep=.?");
    }

    private @Nullable CSVRecord nextRecord() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            text.rowEnded();
            CSVRecord record = records.hasNext() ? records.next() : null;
            if (record != null && record.size() > FileLimits.COLUMNS) {
                throw BadFile.because("file_too_wide", file, record.size(), FileLimits.COLUMNS);
            }
            return record;
        } catch (UncheckedIOException e) {
            throw failure(e.getCause(), line);
        }
    }

    private BadFile failure(@Nullable IOException cause, long line) {
        if (cause instanceof GuardedReader.RowTooLong) {
            return BadFile.because("file_row_too_long", file, line, FileLimits.ROW);
        }
        boolean quotes = cause instanceof CSVException;
        return quotes ? BadFile.because("file_bad_quotes", file, line) : BadFile.because("file_unreadable", file);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }
}
