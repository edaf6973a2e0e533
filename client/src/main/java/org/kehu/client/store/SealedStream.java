package org.kehu.client.store;

import java.io.InputStream;
import java.util.Objects;

/** A sealed content from its first byte to its last. */
public final class SealedStream extends InputStream {
    private final SealedFile file;
    private byte[] piece = new byte[0];
    private int at;
    private long next;

    public SealedStream(SealedFile file) {
        this.file = file;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int many = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, many);
        at += many;
        return many;
    }

    private boolean fill() {
        if (at == piece.length) {
            piece = file.piece(next);
            next++;
            at = 0;
        }
        return piece.length > 0;
    }
}
