package org.kehu.server.records.control;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Conflict;
import org.kehu.common.command.Contention;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.Dialect;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/** What was said of each unit of each person. The key is taken before anything else, so that a repeat waits for the first to end. */
final class VerdictRows {
    private static final String CLAIM =
            "insert into verdict (unit_id, actor_id, device, device_counter, hash) values (?, ?, ?, ?, ?)";
    private static final String SETTLE =
            "update verdict set kind = ?, seq = ?, tag = ?, culprit = ?, reason = ?, conflicts = ?"
                    + " where actor_id = ? and unit_id = ?";
    private static final String SELECT =
            "select hash, kind, seq, tag, culprit, reason, conflicts, actor_id, device from verdict"
                    + " where actor_id = ? and unit_id = ?";
    private static final List<Column> COLUMNS = List.of(
            Column.of("hash", ColumnType.BYTES),
            Column.of("kind", ColumnType.TEXT),
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("culprit", ColumnType.UUID),
            Column.of("reason", ColumnType.TEXT),
            Column.of("conflicts", ColumnType.TEXT),
            Column.of("actor_id", ColumnType.UUID),
            Column.of("device", ColumnType.TEXT));

    private static final String SELECT_SETTLED =
            "select unit_id, kind from verdict where actor_id = ? and device = ? and kind is not null and unit_id in (";
    private static final List<Column> UNIT =
            List.of(Column.of("unit_id", ColumnType.UUID), Column.of("kind", ColumnType.TEXT));
    private static final String SELECT_MARK = "select settled from settled_mark where actor_id = ? and device = ?";
    private static final String SELECT_HIGHEST =
            "select coalesce(max(device_counter), 0) as settled from verdict where actor_id = ? and device = ?";
    private static final String MOVE_MARK =
            "update settled_mark set settled = ? where actor_id = ? and device = ? and settled < ?";
    private static final String INSERT_MARK = "insert into settled_mark (actor_id, device, settled) values (?, ?, ?)";
    private static final String SELECT_PURGED = "select actor_id, device, max(device_counter) from verdict"
            + " where claimed_at < ? and device_counter > 0 group by actor_id, device";
    private static final List<Column> MARK = List.of(Column.of("settled", ColumnType.LONG));
    private static final List<Column> PURGED = List.of(
            Column.of("actor_id", ColumnType.UUID),
            Column.of("device", ColumnType.TEXT),
            Column.of("highest", ColumnType.LONG));

    private final Sql sql;
    private final Dialect dialect;
    /** Of the units claimed here. */
    private final Map<UUID, UUID> senders = new HashMap<>();

    VerdictRows(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long counter, byte[] hash) {
        senders.put(unit, actor.user());
        return isTaken(unit, actor, counter, hash) ? Optional.of(stored(actor.user(), unit)) : Optional.empty();
    }

    /** A failed insert ends a transaction of PostgreSQL, so it is told to do nothing instead; H2 goes on. */
    private boolean isTaken(UUID unit, Actor actor, long counter, byte[] hash) {
        if (dialect == Dialect.POSTGRESQL) {
            return sql.update(
                            CLAIM + " on conflict (actor_id, unit_id) do nothing",
                            unit,
                            actor.user(),
                            actor.device(),
                            counter,
                            hash)
                    == 0;
        }
        try {
            sql.update(CLAIM, unit, actor.user(), actor.device(), counter, hash);
            return false;
        } catch (Contention e) {
            if (Failures.isUnique(e.getCause())) {
                return true;
            }
            throw e;
        }
    }

    private Verdict.StoredVerdict stored(UUID user, UUID unit) {
        List<@Nullable Object[]> rows = sql.rows(SELECT, COLUMNS, List.of(user, unit));
        if (rows.isEmpty()) {
            throw new Contention("whoever held the key of unit " + unit + " has given it up");
        }
        @Nullable Object[] row = rows.get(0);
        Verdict verdict = new Verdict(
                unit,
                Verdict.Kind.valueOf(text(row[1])),
                number(row[2]),
                number(row[3]),
                (UUID) row[4],
                row[5] == null ? null : Json.read(text(row[5]), new TypeReference<Reason>() {}),
                Json.read(text(row[6]), new TypeReference<List<Conflict>>() {}));
        Actor sender = new Actor((UUID) Objects.requireNonNull(row[7]), text(row[8]));
        return verdict.asStored(sender, (byte[]) Objects.requireNonNull(row[0]));
    }

    List<Map.Entry<UUID, Verdict.Kind>> settled(Actor actor, List<UUID> units) {
        List<Object> parameters = new ArrayList<>(List.of(actor.user(), actor.device()));
        parameters.addAll(units);
        String marks = String.join(", ", Collections.nCopies(units.size(), "?"));
        return sql.rows(SELECT_SETTLED + marks + ")", UNIT, parameters).stream()
                .map(row -> Map.entry((UUID) Objects.requireNonNull(row[0]), Verdict.Kind.valueOf(text(row[1]))))
                .toList();
    }

    private static String text(@Nullable Object cell) {
        return (String) Objects.requireNonNull(cell);
    }

    private static long number(@Nullable Object cell) {
        return (Long) Objects.requireNonNull(cell);
    }

    long mark(Actor actor) {
        List<@Nullable Object[]> rows = sql.rows(SELECT_MARK, MARK, List.of(actor.user(), actor.device()));
        return rows.isEmpty() ? 0 : number(rows.get(0)[0]);
    }

    long highest(Actor actor) {
        long known = number(sql.rows(SELECT_HIGHEST, MARK, List.of(actor.user(), actor.device()))
                .get(0)[0]);
        return Math.max(known, mark(actor));
    }

    /** Marks first: whoever sends a unit whose verdict goes now finds one or the other. */
    int purge(Instant before) {
        for (@Nullable Object[] row : sql.rows(SELECT_PURGED, PURGED, List.of(before))) {
            Object user = row[0];
            Object device = row[1];
            long highest = number(row[2]);
            if (sql.update(MOVE_MARK, highest, user, device, highest) == 0
                    && sql.rows(SELECT_MARK, MARK, Arrays.asList(user, device)).isEmpty()) {
                sql.update(INSERT_MARK, user, device, highest);
            }
        }
        return sql.update("delete from verdict where claimed_at < ?", before);
    }

    void settle(Verdict verdict) {
        sql.update(
                SETTLE,
                verdict.kind().name(),
                verdict.seq(),
                verdict.tag(),
                verdict.culprit(),
                Json.write(verdict.reason()),
                Json.write(verdict.conflicts()),
                Objects.requireNonNull(senders.get(verdict.unit())),
                verdict.unit());
    }
}
