package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Separated text. */
public record SeparatedSource(Path file, EncodingFound encoding, SeparatedForm form) implements Source {
    private static final int LOOKED_AT = 1 << 16;

    static SeparatedSource of(Path file, EncodingFound encoding) {
        char[] head = new char[LOOKED_AT];
        try (Reader text = Texts.open(file, encoding.encoding())) {
            int length = 0;
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
                read = text.read(head, length, head.length - length);
            }
            return new SeparatedSource(file, encoding, FormDetection.of(new String(head, 0, length)));
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    /** The same read in another encoding, which a person chose; separator and quotes are found anew. */
    public SeparatedSource in(TextEncoding chosen) {
        return of(file, EncodingSurvey.chosen(file, chosen));
    }

    public SeparatedSource with(SeparatedForm chosen) {
        return new SeparatedSource(file, encoding, chosen);
    }

    @Override
    public FileKind kind() {
        return FileKind.SEPARATED;
    }

    @Override
    public Rows open() {
        return new SeparatedRows(file, encoding.encoding(), form);
    }
}
