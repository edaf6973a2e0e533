package org.kehu.server.records.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.query.Dialect;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.TakenBack;

/**
 * Records as they were, in temporary tables of one connection: those that were changed since, each with the rows of the log taken
 * back. What was not changed is read from the table itself. Emptied by the end of the transaction.
 */
final class PastTables {
    private static final int CHUNK = 200;
    private static final String CHANGED = "past_changed";
    private static final String SINCE = " from change_log l where l.record_type = ? and l.seq > ?";
    private static final String OLD = " from " + CHANGED + " g where g.record_type = ? and g.made = 0";
    private static final List<Column> IDS = List.of(Column.of("record_id", ColumnType.UUID));
    private static final List<Column> COUNT = List.of(Column.of("n", ColumnType.LONG));
    private static final List<Column> TIMES = List.of(Column.of("logged_at", ColumnType.INSTANT));

    private final Sql sql;
    private final Dialect dialect;
    private final Tables tables;
    private final LogRows log;
    private final int most;

    /** @param most changes of records that were there already that are taken back */
    PastTables(Sql sql, Dialect dialect, RecordSchema schema, Tables tables, int most) {
        this.most = most;
        this.sql = sql;
        this.dialect = dialect;
        this.tables = tables;
        this.log = new LogRows(sql, schema);
    }

    /** The rows of a type as a query reads them. */
    static String rows(RecordType type) {
        String columns =
                RecordColumns.of(type).list().stream().map(Column::name).collect(Collectors.joining(", "));
        return "(select " + columns + " from " + type.table() + " n where not exists (select 1 from " + CHANGED
                + " g where g.record_id = n.id and g.record_type = '" + type.name() + "') union all select " + columns
                + " from " + name(type) + ")";
    }

    private static String name(RecordType type) {
        return "past_" + type.table();
    }

    /** Outside of any transaction, since H2 would end it. */
    void make(Collection<RecordType> types) {
        make(
                CHANGED,
                "record_type varchar(80) not null, record_id uuid not null, made integer not null,"
                        + " primary key (record_id, record_type)");
        for (RecordType type : types) {
            make(
                    name(type),
                    RecordColumns.of(type).list().stream()
                            .map(RecordDdl::definition)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void make(String name, String columns) {
        String local = dialect == Dialect.H2 ? "local " : "";
        sql.update("create " + local + "temporary table if not exists " + name + " (" + columns
                + ") on commit delete rows");
    }

    /**
     * @param place of the log that is meant
     * @throws BadValue if too much was changed since, saying what can be asked for
     */
    void fill(Collection<RecordType> types, long place, Instant when) {
        String changed = "insert into " + CHANGED + " (record_type, record_id, made) select l.record_type, l.record_id,"
                + " max(case when l.action = 'CREATE' then 1 else 0 end)" + SINCE
                + " group by l.record_type, l.record_id";
        types.forEach(type -> sql.update(changed, type.name(), place));
        check(types, place, when);
        types.forEach(type -> fill(type, place));
    }

    /** What was made since is left out, however much it is: nothing of it has to be taken back. */
    private void check(Collection<RecordType> types, long place, Instant when) {
        String counted = "select count(*) from (select 1 as one" + SINCE + " and exists (select 1" + OLD
                + " and g.record_id = l.record_id) limit ?) s";
        long changes = 0;
        for (RecordType type : types) {
            List<Object> parameters = List.of(type.name(), place, type.name(), most + 1L);
            changes += (Long)
                    Objects.requireNonNull(sql.rows(counted, COUNT, parameters).get(0)[0]);
        }
        if (changes > most) {
            throw new BadValue(
                    "past_too_far",
                    LogCut.shown(when),
                    most,
                    LogCut.shown(reachable(types).plusSeconds(60)));
        }
    }

    /** From when on there are few enough changes, whatever they were made to. */
    private Instant reachable(Collection<RecordType> types) {
        List<Object> parameters =
                new ArrayList<>(types.stream().map(RecordType::name).toList());
        parameters.add(most);
        String latest = "select logged_at from change_log where record_type in ("
                + String.join(", ", Collections.nCopies(types.size(), "?"))
                + ") and action <> 'CREATE' order by seq desc limit 1 offset ?";
        List<@Nullable Object[]> found = sql.rows(latest, TIMES, parameters);
        return found.isEmpty() ? Instant.now() : (Instant) Objects.requireNonNull(found.get(0)[0]);
    }

    private void fill(RecordType type, long place) {
        List<UUID> ids = new ArrayList<>();
        sql.rows("select g.record_id" + OLD, IDS, List.of(type.name()))
                .forEach(row -> ids.add((UUID) Objects.requireNonNull(row[0])));
        for (int from = 0; from < ids.size(); from += CHUNK) {
            fill(type, ids.subList(from, Math.min(ids.size(), from + CHUNK)), place);
        }
    }

    private void fill(RecordType type, List<UUID> ids, long place) {
        RecordColumns columns = tables.of(type);
        Map<UUID, List<RecordPatch>> newestFirst = new HashMap<>();
        for (LogRow row : log.ofRecords(type, ids, place)) {
            newestFirst
                    .computeIfAbsent(row.record().id(), id -> new ArrayList<>())
                    .add(0, row.patch());
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (@Nullable Object[] cells : sql.records(tables.selectByIds(type, ids.size()), columns, ids)) {
            CrmRecord now = columns.record(cells);
            CrmRecord then = TakenBack.before(now, newestFirst.getOrDefault(now.id(), List.of()));
            if (then != null) {
                UUID root = type.parent() == null ? null : (UUID) cells[columns.indexOf(RecordColumns.ACCESS_ROOT)];
                rows.add(java.util.Arrays.asList(columns.cells(then, root)));
            }
        }
        sql.updateEach(
                "insert into " + name(type) + " values (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                        + ")",
                rows);
    }
}
