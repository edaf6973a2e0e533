package org.kehu.common.importing.file;

import org.apache.commons.csv.CSVFormat;

/** Which characters stand between cells and around those cells that contain such a character. */
public record SeparatedForm(char separator, char quote) {
    public static final SeparatedForm USUAL = new SeparatedForm(',', '"');

    /** Quotation marks must close, and only a separator or the end of the line may follow. */
    CSVFormat format() {
        return CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote(quote)
                .setRecordSeparator("\r\n")
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .setLenientEof(false)
                .get();
    }
}
