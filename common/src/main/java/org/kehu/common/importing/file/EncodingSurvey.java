package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the encoding: by its mark, else strict UTF-8 over the whole file, else GB18030. Nearly any bytes are characters in
 * GB18030, so a file that is UTF-8 but for a few places, such as one that was cut off in the middle of a character, stays UTF-8.
 */
final class EncodingSurvey {
    private static final int BLOCK = 1 << 16;
    /** So many characters beyond ASCII for each bad place, where GB18030 read as UTF-8 has hardly one. */
    private static final int NEARLY = 5;

    private static final List<TextEncoding> MARKED =
            List.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE, TextEncoding.GB18030);

    private EncodingSurvey() {}

    static EncodingFound of(Path file) {
        byte[] head = Head.of(file);
        for (TextEncoding encoding : MARKED) {
            if (encoding.markLength(head) > 0) {
                return found(file, encoding, EncodingFound.Why.MARK);
            }
        }
        if (Head.hasZeros(head)) {
            return found(file, Head.zerosFirst(head), EncodingFound.Why.ZEROS);
        }
        Seen utf = seen(file, TextEncoding.UTF_8);
        if (utf.bad == 0) {
            return new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.FITS, 0);
        }
        Seen gb = seen(file, TextEncoding.GB18030);
        boolean nearlyUtf = utf.bad * NEARLY <= utf.beyondAscii;
        if (gb.bad == 0 && !nearlyUtf) {
            return new EncodingFound(TextEncoding.GB18030, EncodingFound.Why.FITS, 0);
        }
        return nearlyUtf || utf.bad <= gb.bad
                ? new EncodingFound(TextEncoding.UTF_8, EncodingFound.Why.LEAST_BAD, utf.bad)
                : new EncodingFound(TextEncoding.GB18030, EncodingFound.Why.LEAST_BAD, gb.bad);
    }

    static EncodingFound chosen(Path file, TextEncoding encoding) {
        return found(file, encoding, EncodingFound.Why.CHOSEN);
    }

    private static EncodingFound found(Path file, TextEncoding encoding, EncodingFound.Why why) {
        return new EncodingFound(encoding, why, seen(file, encoding).bad);
    }

    private static Seen seen(Path file, TextEncoding encoding) {
        try (InputStream in = Files.newInputStream(file)) {
            Seen seen = new Seen();
            seen.read(in, encoding);
            return seen;
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    /** What bytes are in one encoding: places that are no characters, and characters that not all encodings write alike. */
    private static final class Seen {
        private long bad;
        private long beyondAscii;

        void read(InputStream in, TextEncoding encoding) throws IOException {
            CharsetDecoder decoder = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
            CharBuffer text = CharBuffer.allocate(BLOCK);
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                decode(decoder, bytes, text, ended);
                bytes.compact();
            }
        }

        private void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer text, boolean last) {
            CoderResult result = decoder.decode(bytes, text.clear(), last);
            count(text);
            while (!result.isUnderflow()) {
                if (result.isError()) {
                    bad++;
                    bytes.position(bytes.position() + result.length());
                }
                result = decoder.decode(bytes, text.clear(), last);
                count(text);
            }
        }

        private void count(CharBuffer text) {
            char[] all = text.array();
            for (int i = 0; i < text.position(); i++) {
                beyondAscii += all[i] < 0x80 ? 0 : 1;
            }
        }
    }
}
