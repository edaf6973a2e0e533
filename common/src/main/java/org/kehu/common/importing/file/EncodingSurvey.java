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

/** Finds the encoding: by its mark, else strict UTF-8 over the whole file, else GB18030. */
final class EncodingSurvey {
    private static final int BLOCK = 1 << 16;
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
        EncodingFound utf = found(file, TextEncoding.UTF_8, EncodingFound.Why.FITS);
        if (utf.unreadable() == 0) {
            return utf;
        }
        EncodingFound gb = found(file, TextEncoding.GB18030, EncodingFound.Why.FITS);
        if (gb.unreadable() == 0) {
            return gb;
        }
        EncodingFound better = gb.unreadable() < utf.unreadable() ? gb : utf;
        return new EncodingFound(better.encoding(), EncodingFound.Why.LEAST_BAD, better.unreadable());
    }

    static EncodingFound chosen(Path file, TextEncoding encoding) {
        return found(file, encoding, EncodingFound.Why.CHOSEN);
    }

    private static EncodingFound found(Path file, TextEncoding encoding, EncodingFound.Why why) {
        try (InputStream in = Files.newInputStream(file)) {
            return new EncodingFound(encoding, why, unreadable(in, encoding));
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    private static long unreadable(InputStream in, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        long bad = 0;
        boolean ended = false;
        while (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            bad += decode(decoder, bytes, text, ended);
            bytes.compact();
        }
        return bad;
    }

    private static long decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer text, boolean last) {
        long bad = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, text.clear(), last);
            if (result.isUnderflow()) {
                return bad;
            }
            if (result.isError()) {
                bad++;
                bytes.position(bytes.position() + result.length());
            }
        }
    }
}
