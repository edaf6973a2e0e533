package org.kehu.server.attachments.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves that what has arrived is what its hash says. It comes after the commit of the last byte, so it may be cut off and
 * is made up for by whoever finds such an upload; of two who prove the same one, both are right.
 */
final class Proof {
    private final BlobDatabase database;
    private final InstantSource clock;

    Proof(BlobDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a content of what is all here. @return what {@code user} has sent then; null if it was wrong and has gone */
    @Nullable Content of(Upload upload, UUID user) {
        Fingerprint found = new Fingerprint();
        read(upload, found);
        Instant now = clock.instant();
        return database.transact(tx -> {
            Contents contents = new Contents(tx);
            if (found.sha256().equals(upload.sha256())) {
                contents.keep(upload, user, found.mediaType(), now);
            } else {
                new Uploads(tx, now).drop(upload.body());
            }
            return contents.heldBy(user, upload.sha256());
        });
    }

    private void read(Upload upload, Fingerprint found) {
        try {
            new Pieces(database).copy(upload.body(), 0, upload.size(), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
