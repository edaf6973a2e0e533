package org.kehu.server.records.control;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Spool;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/** Snapshots that devices are taking, and their parts. */
final class SpoolRows implements Spool {
    private static final String SELECT =
            "select user_id, device, epoch, start_seq, asked_at from snapshot where id = ? for update";
    private static final List<Column> TAKING = List.of(
            Column.of("user_id", ColumnType.UUID),
            Column.of("device", ColumnType.TEXT),
            Column.of("epoch", ColumnType.TEXT),
            Column.of("start_seq", ColumnType.LONG),
            Column.of("asked_at", ColumnType.INSTANT));
    private static final List<Column> START = List.of(Column.of("start_seq", ColumnType.LONG));
    private static final String SELECT_PART =
            "select cursor_at, next_at, as_of, fingerprint, body from snapshot_part where snapshot_id = ? and part_number = ?";
    private static final List<Column> PIECE = List.of(
            Column.of("cursor_at", ColumnType.TEXT),
            Column.of("next_at", ColumnType.TEXT),
            Column.of("as_of", ColumnType.LONG),
            Column.of("fingerprint", ColumnType.TEXT),
            Column.of("body", ColumnType.BYTES));
    private static final String INSERT_PART =
            "insert into snapshot_part (snapshot_id, part_number, cursor_at, next_at, as_of, fingerprint, body)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    SpoolRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(Taking taking) {
        String earlier = "select id from snapshot where user_id = ? and device = ?";
        sql.update("delete from snapshot_part where snapshot_id in (" + earlier + ")", taking.user(), taking.device());
        sql.update("delete from snapshot where user_id = ? and device = ?", taking.user(), taking.device());
        sql.update(
                "insert into snapshot (id, user_id, device, epoch, start_seq, asked_at) values (?, ?, ?, ?, ?, ?)",
                taking.id(),
                taking.user(),
                taking.device(),
                taking.epoch(),
                taking.start(),
                taking.asked());
    }

    @Override
    public @Nullable Taking lock(UUID snapshot) {
        List<@Nullable Object[]> rows = sql.rows(SELECT, TAKING, List.of(snapshot));
        if (rows.isEmpty()) {
            return null;
        }
        @Nullable Object[] row = rows.get(0);
        return new Taking(
                snapshot,
                (UUID) Objects.requireNonNull(row[0]),
                text(row[1]),
                text(row[2]),
                (Long) Objects.requireNonNull(row[3]),
                (Instant) Objects.requireNonNull(row[4]));
    }

    @Override
    public void asked(UUID snapshot, Instant at) {
        sql.update("update snapshot set asked_at = ? where id = ?", at, snapshot);
    }

    @Override
    public @Nullable Piece find(UUID snapshot, int number) {
        List<@Nullable Object[]> rows = sql.rows(SELECT_PART, PIECE, List.of(snapshot, number));
        if (rows.isEmpty()) {
            return null;
        }
        @Nullable Object[] row = rows.get(0);
        return new Piece(
                number, text(row[0]), (String) row[1], (Long) Objects.requireNonNull(row[2]), text(row[3]), (byte[])
                        Objects.requireNonNull(row[4]));
    }

    private static String text(@Nullable Object cell) {
        return (String) Objects.requireNonNull(cell);
    }

    @Override
    public void keep(UUID snapshot, Piece piece) {
        sql.update("delete from snapshot_part where snapshot_id = ? and part_number = ?", snapshot, piece.number());
        sql.update(
                INSERT_PART,
                snapshot,
                piece.number(),
                piece.cursor(),
                piece.next(),
                piece.asOf(),
                piece.fingerprint(),
                piece.body());
    }

    @Override
    public void forgetBefore(UUID snapshot, int number) {
        sql.update("delete from snapshot_part where snapshot_id = ? and part_number < ?", snapshot, number);
    }

    @Override
    public void end(UUID snapshot) {
        sql.update("delete from snapshot_part where snapshot_id = ?", snapshot);
        sql.update("delete from snapshot where id = ?", snapshot);
    }

    @Override
    public @Nullable Long firstStart(String epoch, Instant since) {
        String first = "select min(start_seq) from snapshot where epoch = ? and asked_at >= ?";
        return (Long) sql.rows(first, START, List.of(epoch, since)).get(0)[0];
    }

    @Override
    public int purge(Instant before) {
        sql.update(
                "delete from snapshot_part where snapshot_id in (select id from snapshot where asked_at < ?)", before);
        return sql.update("delete from snapshot where asked_at < ?", before);
    }
}
