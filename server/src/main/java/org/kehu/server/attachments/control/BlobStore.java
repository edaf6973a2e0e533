package org.kehu.server.attachments.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.Attachment;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;

/**
 * The contents of attachments. Whoever has not sent all of a content himself learns nothing of it here, not even whether it
 * is there: equal contents are stored once, but each sender sends his.
 */
@ApplicationScoped
public class BlobStore {
    private static final int PIECE = 256 * 1024;
    /** Less than this is not worth a row unless it ends the content. */
    private static final int LEAST = 4096;

    @Inject
    private ConnectionPool connections;

    @Inject
    private RecordStore records;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.attachment.quota")
    private long quotaInGib;

    private BlobDatabase database;

    @PostConstruct
    void open() {
        database = new BlobDatabase(connections.source());
    }

    /**
     * What this sender has here of a content; null if nothing. Whole is only what is proven and on the disk: what was cut off
     * between its last byte and its proof is proven now.
     */
    public @Nullable Upload sent(Sender sender, String sha256) {
        Content held = content(sender.user(), sha256);
        if (held == null) {
            Upload known = database.transact(tx -> uploads(tx).of(sender, sha256));
            return known == null || !known.isWhole() ? known : proven(known, sender.user());
        }
        records.makeDurable();
        return new Upload(held.body(), sha256, held.size(), held.size());
    }

    private @Nullable Upload proven(Upload upload, UUID user) {
        Content kept = new Proof(database, clock).of(upload, user);
        if (kept == null) {
            return null;
        }
        records.makeDurable();
        return new Upload(kept.body(), upload.sha256(), kept.size(), kept.size());
    }

    private Uploads uploads(BlobTx tx) {
        return new Uploads(tx, clock.instant());
    }

    /**
     * Takes bytes of a content, and keeps what came of them when they break off.
     *
     * @param from what is here already: where they go on
     * @throws ProblemException {@code offset-wrong}, {@code attachment-quota}; {@code content-wrong} if all are here and are
     *     not what the hash says: then they are thrown away
     */
    public Upload receive(Sender sender, String sha256, long from, long size, InputStream bytes) throws IOException {
        Upload known = sent(sender, sha256);
        if (known != null && known.isWhole() && known.size() == size) {
            return known;
        }
        Upload begun = database.transact(tx -> uploads(tx).begun(sender, sha256, size, quotaInGib << 30));
        if (begun.received() != from) {
            throw new ProblemException(ProblemCode.OFFSET_WRONG);
        }
        Upload now = taken(begun, bytes);
        if (now.isWhole() && proven(now, sender.user()) == null) {
            throw new ProblemException(ProblemCode.CONTENT_WRONG);
        }
        return now;
    }

    private Upload taken(Upload begun, InputStream bytes) throws IOException {
        Upload now = begun;
        byte[] buffer = new byte[PIECE];
        int filled = 0;
        try {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer, filled, PIECE - filled)) {
                filled += read;
                if (filled == PIECE) {
                    now = added(now, buffer, filled);
                    filled = 0;
                }
            }
        } catch (IOException e) {
            if (filled >= LEAST) {
                added(now, buffer, filled);
            }
            throw e;
        }
        return filled == 0 ? now : added(now, buffer, filled);
    }

    private Upload added(Upload upload, byte[] buffer, int length) {
        if (upload.received() + length > upload.size()) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
        return database.transact(tx -> uploads(tx).add(upload, buffer, length));
    }

    /** What {@code author} attached; null if he has not sent all of it. */
    public @Nullable Content content(UUID author, String sha256) {
        return database.transact(tx -> new Contents(tx).heldBy(author, sha256));
    }

    /** Whoever sent it; for what hands it out to everybody. Null if it is not here. */
    public @Nullable Content whole(String sha256) {
        return database.transact(tx -> new Contents(tx).whole(sha256));
    }

    /** Drops a content at once unless something names it. */
    public void forget(String sha256) {
        Instant any = clock.instant().plus(Duration.ofDays(1));
        database.transact(tx -> {
            new Contents(tx).dropUnnamed(sha256, any);
            return true;
        });
    }

    public void write(UUID body, long from, long length, OutputStream out) throws IOException {
        new Pieces(database).copy(body, from, length, out);
    }

    List<Contents.Waiting> waiting() {
        return Attachment.TYPES.stream()
                .flatMap(type -> database.transact(tx -> new Contents(tx).waiting(type)).stream())
                .toList();
    }

    /** Proves what is all here since {@code time} or longer: its sender may never ask for it again. */
    public void proveSince(Instant time) {
        for (Uploads.Whole one : database.transact(tx -> uploads(tx).wholeBefore(time))) {
            proven(one.upload(), one.user());
        }
    }

    /** Forgets uploads that nobody goes on with, and contents that no attachment has named for as long. */
    public void purge(Duration unfinished, Duration unnamed) {
        Instant now = clock.instant();
        database.transact(tx -> uploads(tx).dropOlderThan(now.minus(unfinished)));
        Instant before = now.minus(unnamed);
        for (String sha256 : database.transact(tx -> new Contents(tx).unnamed(before))) {
            database.transact(tx -> {
                new Contents(tx).dropUnnamed(sha256, before);
                return true;
            });
        }
    }
}
