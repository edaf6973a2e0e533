package org.kehu.common.importing.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Cards: the first row names the columns, which are the same for every file. */
public record CardSource(Path file, EncodingFound encoding) implements Source {

    static CardSource of(Path file, EncodingFound encoding) {
        CardSource source = new CardSource(file, encoding);
        source.requireWhole();
        return source;
    }

    /** The same read in another encoding, which a person chose. */
    public CardSource in(TextEncoding chosen) {
        return new CardSource(file, EncodingSurvey.chosen(file, chosen));
    }

    @Override
    public FileKind kind() {
        return FileKind.CARDS;
    }

    @Override
    public Rows open() {
        return new CardRows(file, encoding.encoding());
    }

    /** Each card that begins ends; a reader of cards would take half of one for a whole. */
    private void requireWhole() {
        try (GuardedReader guard = new GuardedReader(Texts.open(file, encoding.encoding()));
                BufferedReader lines = new BufferedReader(guard)) {
            long open = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                guard.rowEnded();
                open += line.regionMatches(true, 0, "BEGIN:VCARD", 0, 11) ? 1 : 0;
                open -= line.regionMatches(true, 0, "END:VCARD", 0, 9) ? 1 : 0;
            }
            if (open != 0) {
                throw BadFile.because("file_is_cut_off", file);
            }
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }
}
