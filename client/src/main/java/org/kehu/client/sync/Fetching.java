package org.kehu.client.sync;

import java.util.Arrays;
import java.util.Objects;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.BlobFiles;
import org.kehu.client.store.SealedFile;
import org.kehu.client.store.SealedStream;

/** Fetches one piece of a content after the other, and proves the whole by its hash. */
final class Fetching {
    private final BlobFiles files;
    private final BlobWire wire;

    Fetching(BlobFiles files, BlobWire wire) {
        this.files = files;
        this.wire = wire;
    }

    Standing step(Transfer transfer, int most) {
        SealedFile file = files.of(transfer.sha256());
        long size = transfer.size();
        if (file.held() != size && file.held() % SealedFile.PIECE != 0) {
            file.cut();
        }
        long at = file.held();
        if (at == size && isWhole(file, transfer)) {
            return Standing.done(size);
        }
        if (at >= size) {
            file.drop(); // damaged here: it comes anew
            at = 0;
        }
        if (at < size) {
            int wanted = (int) Math.min(most, size - at);
            append(
                    file,
                    wire.fetch(transfer.sha256(), Objects.requireNonNull(transfer.attachment()), at, wanted),
                    size);
        }
        return file.held() < size ? Standing.at(file.held()) : proven(file, transfer);
    }

    private static void append(SealedFile file, byte[] bytes, long size) {
        for (int from = 0; from < bytes.length; from += SealedFile.PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(from + SealedFile.PIECE, bytes.length));
            boolean last = file.held() + piece.length == size;
            if (piece.length == SealedFile.PIECE || last) {
                file.append(piece, last);
            }
        }
    }

    private static boolean isWhole(SealedFile file, Transfer transfer) {
        try {
            return Hashes.of(new SealedStream(file)).equals(transfer.sha256());
        } catch (StoreProblem e) {
            if (e.code().equals("blob_damaged")) {
                return false;
            }
            throw e;
        }
    }

    private static Standing proven(SealedFile file, Transfer transfer) {
        if (isWhole(file, transfer)) {
            return Standing.done(transfer.size());
        }
        file.drop();
        return Standing.failed("content-wrong");
    }
}
