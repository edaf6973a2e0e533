package org.kehu.server.records.control;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final String INSERT =
            "insert into verdict (unit_id, actor_id, device, device_counter, hash, kind, seq, tag, culprit, reason, conflicts)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SETTLE =
            "update verdict set kind = ?, seq = ?, tag = ?, culprit = ?, reason = ?, conflicts = ?"
                    + " where actor_id = ? and unit_id = ?";
    private static final String SELECT =
            "select v.hash, v.kind, v.seq, v.tag, v.culprit, v.reason, v.conflicts, v.actor_id, v.device, v.unit_id";
    private static final String SELECT_ONE = SELECT + " from verdict v where v.actor_id = ? and v.unit_id = ?";
    /** Unit by unit: by a list of them H2 would go through all that was ever said to the person. */
    private static final String OF_UNITS =
            " from (values %s) u (id) join verdict v on v.unit_id = u.id where v.actor_id = ?";

    private static final List<Column> COLUMNS = List.of(
            Column.of("hash", ColumnType.BYTES),
            Column.of("kind", ColumnType.TEXT),
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("culprit", ColumnType.UUID),
            Column.of("reason", ColumnType.TEXT),
            Column.of("conflicts", ColumnType.TEXT),
            Column.of("actor_id", ColumnType.UUID),
            Column.of("device", ColumnType.TEXT),
            Column.of("unit_id", ColumnType.UUID));

    private static final String SELECT_SETTLED =
            "select v.unit_id, v.kind" + OF_UNITS + " and v.device = ? and v.kind is not null";
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
    /** Of the units that are expected, those that have a verdict; null until some are. */
    private @Nullable Map<UUID, Verdict.StoredVerdict> expected;

    /** Claimed of those that are expected, and not written yet. */
    private final Map<UUID, Claim> open = new LinkedHashMap<>();

    private final Map<Actor, Long> marks = new HashMap<>();

    /** @param verdict null until there is one */
    private record Claim(
            UUID unit,
            Actor actor,
            long counter,
            byte[] hash,
            @Nullable Verdict verdict) {
        Claim settled(Verdict said) {
            return new Claim(unit, actor, counter, hash, said);
        }

        List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>(List.of(unit, actor.user(), actor.device(), counter, hash));
            cells.addAll(said(Objects.requireNonNull(verdict)));
            return cells;
        }
    }

    VerdictRows(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long counter, byte[] hash) {
        senders.put(unit, actor.user());
        Map<UUID, Verdict.StoredVerdict> known = expected;
        if (known != null) {
            return expected(known, new Claim(unit, actor, counter, hash, null));
        }
        return isTaken(unit, actor, counter, hash) ? Optional.of(stored(actor.user(), unit)) : Optional.empty();
    }

    /** From now on units of this person are claimed that were named here, and no others. */
    void expect(Actor actor, List<UUID> units) {
        Map<UUID, Verdict.StoredVerdict> known = new HashMap<>();
        List<Object> parameters = new ArrayList<>(units);
        parameters.add(actor.user());
        sql.rows(SELECT + OF_UNITS.formatted(marks(units.size())), COLUMNS, parameters)
                .forEach(row -> known.put((UUID) Objects.requireNonNull(row[9]), stored(row)));
        expected = known;
    }

    /** One that comes twice has been decided here the first time. */
    private Optional<Verdict.StoredVerdict> expected(Map<UUID, Verdict.StoredVerdict> known, Claim claim) {
        Claim earlier = open.putIfAbsent(claim.unit(), claim);
        if (known.containsKey(claim.unit())) {
            open.remove(claim.unit());
        } else if (earlier != null) {
            flush();
            known.put(claim.unit(), stored(claim.actor().user(), claim.unit()));
        }
        return Optional.ofNullable(known.get(claim.unit()));
    }

    /** Writes what was settled of the expected ones. */
    void flush() {
        List<Claim> settled =
                open.values().stream().filter(claim -> claim.verdict() != null).toList();
        sql.updateEach(INSERT, settled.stream().map(Claim::cells).toList());
        settled.forEach(claim -> open.remove(claim.unit()));
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
        List<@Nullable Object[]> rows = sql.rows(SELECT_ONE, COLUMNS, List.of(user, unit));
        if (rows.isEmpty()) {
            throw new Contention("whoever held the key of unit " + unit + " has given it up");
        }
        return stored(rows.get(0));
    }

    private static Verdict.StoredVerdict stored(@Nullable Object[] row) {
        Verdict verdict = new Verdict(
                (UUID) Objects.requireNonNull(row[9]),
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
        flush();
        List<Object> parameters = new ArrayList<>(units);
        parameters.add(actor.user());
        parameters.add(actor.device());
        return sql.rows(SELECT_SETTLED.formatted(marks(units.size())), UNIT, parameters).stream()
                .map(row -> Map.entry((UUID) Objects.requireNonNull(row[0]), Verdict.Kind.valueOf(text(row[1]))))
                .toList();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "(cast(? as uuid))"));
    }

    private static String text(@Nullable Object cell) {
        return (String) Objects.requireNonNull(cell);
    }

    private static long number(@Nullable Object cell) {
        return (Long) Objects.requireNonNull(cell);
    }

    /** Asked for with every unit of a transaction. */
    long mark(Actor actor) {
        return marks.computeIfAbsent(actor, this::readMark);
    }

    private long readMark(Actor actor) {
        List<@Nullable Object[]> rows = sql.rows(SELECT_MARK, MARK, List.of(actor.user(), actor.device()));
        return rows.isEmpty() ? 0 : number(rows.get(0)[0]);
    }

    long highest(Actor actor) {
        flush();
        long known = number(sql.rows(SELECT_HIGHEST, MARK, List.of(actor.user(), actor.device()))
                .get(0)[0]);
        return Math.max(known, mark(actor));
    }

    /** Marks first: whoever sends a unit whose verdict goes now finds one or the other. */
    int purge(Instant before) {
        flush();
        marks.clear();
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
        Claim claim = open.computeIfPresent(verdict.unit(), (unit, one) -> one.settled(verdict));
        if (claim == null) {
            List<@Nullable Object> cells = new ArrayList<>(said(verdict));
            cells.add(Objects.requireNonNull(senders.get(verdict.unit())));
            cells.add(verdict.unit());
            sql.update(SETTLE, cells.toArray());
        }
    }

    private static List<@Nullable Object> said(Verdict verdict) {
        return Arrays.asList(
                verdict.kind().name(),
                verdict.seq(),
                verdict.tag(),
                verdict.culprit(),
                Json.write(verdict.reason()),
                Json.write(verdict.conflicts()));
    }
}
