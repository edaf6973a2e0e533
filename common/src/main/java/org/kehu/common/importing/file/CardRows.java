package org.kehu.common.importing.file;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A row for each card. */
final class CardRows implements Rows {
    private final Path file;
    private final GuardedReader text;
    private final VCardReader cards;
    private long number;

    CardRows(Path file, TextEncoding encoding) {
        this.file = file;
        this.text = new GuardedReader(Texts.open(file, encoding));
        this.cards = new VCardReader(text);
        cards.setDefaultQuotedPrintableCharset(encoding.charset());
    }

    @Override
    public @Nullable Row next() {
        try {
            for (VCard card = read(); card != null; card = read()) {
                number++;
                Row row = new Row(number, CardColumn.cells(card));
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (GuardedReader.RowTooLong e) {
            throw BadFile.because("file_card_too_long", file, number + 1, FileLimits.ROW);
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    private @Nullable VCard read() throws IOException {
        text.rowEnded();
        return cards.readNext();
    }

    @Override
    public void close() {
        try {
            cards.close();
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }
}
