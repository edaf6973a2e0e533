package org.kehu.client.sync;

import java.io.ByteArrayOutputStream;
import org.kehu.client.store.BlobFiles;
import org.kehu.client.store.SealedFile;

/** Sends one piece of a content after the other, from where the server has got to. */
final class Sending {
    private static final int CONFLICT = 409;

    private final BlobFiles files;
    private final BlobWire wire;
    /** Whether the last piece was answered: else only the server knows how much of it has come. */
    private boolean isSure;

    Sending(BlobFiles files, BlobWire wire) {
        this.files = files;
        this.wire = wire;
    }

    /** @param before what is known of it, null at the first piece of this session; what is done is asked about again */
    Standing step(Transfer transfer, @org.jspecify.annotations.Nullable Standing before, int most) {
        boolean isKnown = isSure && before != null && !before.done();
        isSure = false;
        long at = isKnown ? before.moved() : wire.sent(transfer.sha256());
        if (at < transfer.size()) {
            at = sent(transfer, at, most);
        }
        isSure = true;
        return at >= transfer.size() ? Standing.done(transfer.size()) : Standing.at(at);
    }

    /** Where the server has other bytes than we thought, it says how many. */
    private long sent(Transfer transfer, long at, int most) {
        try {
            byte[] bytes = bytes(files.of(transfer.sha256()), at, most);
            return wire.send(transfer.sha256(), at, transfer.size(), bytes);
        } catch (WrongAnswer e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return wire.sent(transfer.sha256());
        }
    }

    private static byte[] bytes(SealedFile file, long from, int most) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(most);
        long index = from / SealedFile.PIECE;
        int skipped = (int) (from % SealedFile.PIECE);
        byte[] piece = file.piece(index);
        while (piece.length > 0 && bytes.size() < most) {
            int many = Math.min(piece.length - skipped, most - bytes.size());
            bytes.write(piece, skipped, many);
            skipped = 0;
            index++;
            piece = file.piece(index);
        }
        return bytes.toByteArray();
    }
}
