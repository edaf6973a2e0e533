package org.kehu.server.attachments.control;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Whole contents and who has proven to have them, in one transaction. */
final class Contents {
    private static final int MOST = 200;
    private static final String NAMED = Attachment.TYPES.stream()
            .map(type -> "select 1 from " + type.table() + " a where a.sha256 = blob.sha256")
            .collect(Collectors.joining(
                    " union all ",
                    "",
                    " union all select 1 from client_update u"
                            + " where u.sha256 = blob.sha256 and u.standing <> 'WITHDRAWN'"));

    private final BlobTx tx;

    Contents(BlobTx tx) {
        this.tx = tx;
    }

    /**
     * An attachment that waits for its content though it is here.
     *
     * @param body the room of the content; nobody outside of the server knows it
     */
    record Waiting(RecordRef ref, long revision, UUID body) {}

    /** The content, for whom {@code user} attached it; null if that person never sent all of it. */
    @Nullable Content heldBy(UUID user, String sha256) {
        return tx.row(
                "select b.body, b.size, b.media_type from blob b join blob_holder h on h.sha256 = b.sha256"
                        + " where b.sha256 = ? and h.user_id = ?",
                row -> new Content(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)),
                sha256,
                user);
    }

    @Nullable Content whole(String sha256) {
        return tx.row(
                "select body, size, media_type from blob where sha256 = ?",
                row -> new Content(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)),
                sha256);
    }

    /** Makes a content of an upload whose hash was found right; of two equal ones the earlier body stays. */
    void keep(Upload upload, UUID user, String mediaType, Instant now) {
        if (tx.update("delete from blob_upload where body = ?", upload.body()) == 0) {
            return; // the same content came twice at once
        }
        if (tx.update("update blob set stored_at = ? where sha256 = ?", now, upload.sha256()) > 0) {
            tx.update("delete from blob_piece where body = ?", upload.body());
        } else {
            tx.update(
                    "insert into blob (sha256, body, size, media_type, stored_at) values (?, ?, ?, ?, ?)",
                    upload.sha256(),
                    upload.body(),
                    upload.size(),
                    mediaType,
                    now);
        }
        if (heldBy(user, upload.sha256()) == null) {
            tx.update("insert into blob_holder (sha256, user_id) values (?, ?)", upload.sha256(), user);
        }
    }

    List<Waiting> waiting(RecordType type) {
        return tx.rows(
                "select a.id, a.revision, b.body from " + type.table() + " a join blob b on b.sha256 = a.sha256"
                        + " where a.stored_at is null and a.deleted_at is null"
                        + " and exists (select 1 from blob_holder h where h.sha256 = a.sha256 and h.user_id = a.created_by)"
                        + " order by a.id limit " + MOST,
                row -> new Waiting(
                        new RecordRef(type.name(), row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getObject(3, UUID.class)));
    }

    /** Bytes that somebody has sent and that no attachment names. */
    long unnamedBytes(UUID user) {
        return Objects.requireNonNull(tx.row(
                "select coalesce(sum(blob.size), 0) from blob join blob_holder h on h.sha256 = blob.sha256"
                        + " where h.user_id = ? and not exists (" + NAMED + ")",
                row -> row.getLong(1),
                user));
    }

    /** Those of before {@code time} that no attachment names, in the bin or not. */
    List<String> unnamed(Instant time) {
        return tx.rows(
                "select sha256 from blob where stored_at < ? and not exists (" + NAMED + ") limit " + MOST,
                row -> row.getString(1),
                time);
    }

    /** Asked again in the transaction that drops it: somebody may have sent or named it meanwhile. */
    void dropUnnamed(String sha256, Instant time) {
        UUID body = tx.row("select body from blob where sha256 = ?", row -> row.getObject(1, UUID.class), sha256);
        int gone = tx.update(
                "delete from blob where sha256 = ? and stored_at < ? and not exists (" + NAMED + ")", sha256, time);
        if (gone > 0) {
            tx.update("delete from blob_piece where body = ?", Objects.requireNonNull(body));
            tx.update("delete from blob_holder where sha256 = ?", sha256);
        }
    }
}
