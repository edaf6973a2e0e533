package org.kehu.common.importing.run;

import java.nio.file.Path;
import java.util.List;
import org.kehu.common.importing.file.CardSource;
import org.kehu.common.importing.file.EncodingFound;
import org.kehu.common.importing.file.FileKind;
import org.kehu.common.importing.file.SeparatedForm;
import org.kehu.common.importing.file.SeparatedSource;
import org.kehu.common.importing.file.Source;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.file.TextEncoding;
import org.kehu.common.importing.file.WorkbookSource;

/**
 * Where a file is and how it is read, to be read in the same way another time.
 *
 * @param encoding of texts, whatever of others
 * @param sheet of a workbook, empty of others
 */
record FileForm(
        String file, FileKind kind, TextEncoding encoding, char separator, char quote, String sheet, long headerRow) {

    static FileForm of(TableFile table) {
        Source source = table.source();
        String file = source.file().toAbsolutePath().toString();
        if (source instanceof SeparatedSource text) {
            return new FileForm(
                    file,
                    FileKind.SEPARATED,
                    text.encoding().encoding(),
                    text.form().separator(),
                    text.form().quote(),
                    "",
                    table.headerRow());
        }
        TextEncoding encoding =
                source instanceof CardSource cards ? cards.encoding().encoding() : TextEncoding.UTF_8;
        String sheet = source instanceof WorkbookSource workbook ? workbook.sheet() : "";
        return new FileForm(file, source.kind(), encoding, ',', '"', sheet, table.headerRow());
    }

    /** @throws org.kehu.common.importing.file.BadFile if it is not there any more */
    TableFile open() {
        TableFile table = TableFile.of(source(), name -> false);
        return kind == FileKind.CARDS ? table : table.withHeaderRow(headerRow);
    }

    private Source source() {
        EncodingFound found = new EncodingFound(encoding, EncodingFound.Why.CHOSEN, 0);
        Path path = Path.of(file);
        return switch (kind) {
            case SEPARATED -> new SeparatedSource(path, found, new SeparatedForm(separator, quote));
            case CARDS -> new CardSource(path, found);
            case WORKBOOK -> new WorkbookSource(path, List.of(sheet), sheet);
        };
    }
}
