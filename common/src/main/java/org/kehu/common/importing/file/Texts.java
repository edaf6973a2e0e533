package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as text in an encoding, behind its mark, with what is unreadable as U+FFFD. */
final class Texts {
    private Texts() {}

    static Reader open(Path file, TextEncoding encoding) {
        int mark = encoding.markLength(Head.of(file));
        try {
            return Channels.newReader(
                    Files.newByteChannel(file).position(mark),
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            .replaceWith("\uFFFD"),
                    -1);
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    /** The beginning, in whatever encoding shows its ASCII characters. */
    static String head(byte[] head) {
        for (TextEncoding encoding : TextEncoding.values()) {
            int mark = encoding.markLength(head);
            if (mark > 0) {
                return new String(head, mark, head.length - mark, encoding.charset());
            }
        }
        return Head.hasZeros(head)
                ? new String(head, Head.zerosFirst(head).charset())
                : new String(head, StandardCharsets.ISO_8859_1);
    }
}
