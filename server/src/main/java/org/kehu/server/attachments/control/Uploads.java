package org.kehu.server.attachments.control;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Contents on their way, in one transaction. */
final class Uploads {
    private static final String COLUMNS = "select body, sha256, size, received from blob_upload";
    /** Bytes that one person may have here without an attachment: on the way, or arrived and named by nothing. */
    private static final long MOST_LOOSE = 2L << 30;

    private final BlobTx tx;
    private final Instant now;

    Uploads(BlobTx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    /** One that is all here and not proven. @param user who sends it */
    record Whole(Upload upload, UUID user) {}

    @Nullable Upload of(Sender sender, String sha256) {
        return tx.row(
                COLUMNS + " where user_id = ? and device_id = ? and sha256 = ?",
                row -> new Upload(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)),
                sender.user(),
                sender.device(),
                sha256);
    }

    /** The one under way, or a fresh one. One that was said to have another size begins anew. */
    Upload begun(Sender sender, String sha256, long size, long quota) {
        Upload known = of(sender, sha256);
        if (known != null && known.size() == size) {
            return known;
        }
        if (known != null) {
            drop(known.body());
        }
        requireRoom(sender, size, quota);
        UUID body = UUID.randomUUID();
        tx.update(
                "insert into blob_upload (body, user_id, device_id, sha256, size, received, touched_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?)",
                body,
                sender.user(),
                sender.device(),
                sha256,
                size,
                now);
        return new Upload(body, sha256, size, 0);
    }

    private void requireRoom(Sender sender, long size, long quota) {
        long own = sum("select coalesce(sum(size), 0) from blob_upload where user_id = ?", sender.user())
                + new Contents(tx).unnamedBytes(sender.user());
        long all =
                sum("select coalesce(sum(size), 0) from blob") + sum("select coalesce(sum(size), 0) from blob_upload");
        if (own + size > MOST_LOOSE || all + size > quota) {
            throw new ProblemException(ProblemCode.ATTACHMENT_QUOTA, Map.of("quota", quota >> 30));
        }
    }

    private long sum(String sql, Object... values) {
        return Objects.requireNonNull(tx.row(sql, row -> row.getLong(1), values));
    }

    /** @throws ProblemException {@code offset-wrong} if somebody else went on with it meanwhile */
    Upload add(Upload upload, byte[] bytes, int length) {
        int moved = tx.update(
                "update blob_upload set received = ?, touched_at = ? where body = ? and received = ?",
                upload.received() + length,
                now,
                upload.body(),
                upload.received());
        if (moved == 0) {
            throw new ProblemException(ProblemCode.OFFSET_WRONG);
        }
        byte[] piece = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        tx.update(
                "insert into blob_piece (body, begins_at, bytes) values (?, ?, ?)",
                upload.body(),
                upload.received(),
                piece);
        return new Upload(upload.body(), upload.sha256(), upload.size(), upload.received() + length);
    }

    void drop(UUID body) {
        tx.update("delete from blob_upload where body = ?", body);
        tx.update("delete from blob_piece where body = ?", body);
    }

    /** Those that are all here and were not touched since: whoever had to prove them was cut off. */
    List<Whole> wholeBefore(Instant time) {
        return tx.rows(
                "select body, sha256, size, received, user_id from blob_upload where received = size and touched_at < ?",
                row -> new Whole(
                        new Upload(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)),
                        row.getObject(5, UUID.class)),
                time);
    }

    /** Those that nobody has touched since; @return how many went */
    int dropOlderThan(Instant time) {
        var old =
                tx.rows("select body from blob_upload where touched_at < ?", row -> row.getObject(1, UUID.class), time);
        old.forEach(this::drop);
        return old.size();
    }
}
