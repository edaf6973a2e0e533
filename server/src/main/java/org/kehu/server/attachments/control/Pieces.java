package org.kehu.server.attachments.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a body piece by piece, each in a transaction of its own: a slow reader holds no connection. */
final class Pieces {
    private final BlobDatabase database;

    Pieces(BlobDatabase database) {
        this.database = database;
    }

    private record Piece(long beginsAt, byte[] bytes) {}

    /** Writes {@code length} bytes from {@code from} on; fewer if the body ends before or has gone. */
    void copy(UUID body, long from, long length, OutputStream out) throws IOException {
        long at = from;
        long end = from + length;
        while (at < end) {
            Piece piece = holding(body, at);
            int skipped = piece == null ? 0 : (int) (at - piece.beginsAt());
            if (piece == null || skipped >= piece.bytes().length) {
                return;
            }
            int many = (int) Math.min(piece.bytes().length - skipped, end - at);
            out.write(piece.bytes(), skipped, many);
            at += many;
        }
    }

    private @Nullable Piece holding(UUID body, long at) {
        return database.transact(tx -> tx.row(
                "select begins_at, bytes from blob_piece where body = ? and begins_at <= ?"
                        + " order by begins_at desc limit 1",
                row -> new Piece(row.getLong(1), row.getBytes(2)),
                body,
                at));
    }
}
