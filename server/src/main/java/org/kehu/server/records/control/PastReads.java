package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SqlStatement;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryShape;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Reads records as they were at a time, by the rights of today: who may not see a record or a field now sees no past of it. Every
 * type that a query touches is as of then, each answer as of one moment.
 */
public final class PastReads {
    /** Where nothing that commits meanwhile is seen; JDBC has no name for what H2 calls so. */
    private static final int SNAPSHOT = 6;

    /** So many changes of records that were there already are taken back at most. */
    public static final int MOST = 20_000;

    private final DataSource source;
    private final Dialect dialect;
    private final RecordSchema schema;
    private final Tables tables;
    private final int most;

    PastReads(DataSource source, Dialect dialect, RecordSchema schema) {
        this(source, dialect, schema, MOST);
    }

    /** @param most changes that are taken back */
    PastReads(DataSource source, Dialect dialect, RecordSchema schema, int most) {
        this.most = most;
        this.source = source;
        this.dialect = dialect;
        this.schema = schema;
        this.tables = new Tables(schema);
    }

    /** @param count of all that the query meant, whatever its page; null if it was not asked for */
    public record Listed(RecordReads.Found found, @Nullable Long count) {}

    /** @throws BadValue if the log does not reach so far back, or too much was changed since */
    public Listed page(RecordQuery query, boolean counted, Instant when, RecordAccess reader) {
        RecordType type = schema.type(query.type());
        RecordColumns columns = tables.of(type);
        Set<String> withheld = reader.withheld(type);
        return at(when, reader, queries -> queries.page(query), (sql, queries) -> {
            List<@Nullable Object[]> rows = sql.records(queries.page(query), columns);
            var records =
                    rows.stream().map(row -> columns.record(row, withheld)).toList();
            var last = rows.isEmpty() ? null : QuerySql.place(columns, rows.get(rows.size() - 1));
            Long count = counted
                    ? (Long) Objects.requireNonNull(
                            sql.rows(queries.count(query)).get(0)[0])
                    : null;
            return new Listed(new RecordReads.Found(records, last), count);
        });
    }

    /** @throws BadValue if the log does not reach so far back, or too much was changed since */
    public List<List<@Nullable Object>> summary(SummaryQuery query, Instant when, RecordAccess reader) {
        SummaryShape shape = new SummaryShape(schema, query);
        return at(when, reader, queries -> queries.summary(query), (sql, queries) -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            sql.rows(queries.summary(query)).forEach(cells -> rows.add(shape.row(cells)));
            return rows;
        });
    }

    /** What is asked once the tables are filled. */
    private interface Asked<R> {
        R of(Sql sql, QuerySql queries);
    }

    private <R> R at(Instant when, RecordAccess reader, Function<QuerySql, SqlStatement> first, Asked<R> asked) {
        Set<RecordType> touched = new LinkedHashSet<>();
        try (Connection connection = source.getConnection()) {
            Sql sql = new Sql(connection);
            QuerySql now = QuerySql.readBy(dialect, schema, reader, type -> Long.MAX_VALUE)
                    .grouped(new SeenGroups(sql, tables, reader).of(schema));
            first.apply(now.over(type -> {
                touched.add(type);
                return type.table();
            }));
            PastTables past = new PastTables(sql, dialect, schema, tables, most);
            past.make(touched);
            return atOneMoment(connection, () -> {
                past.fill(touched, new LogCut(sql).at(when), when);
                return asked.of(sql, now.over(PastTables::rows));
            });
        } catch (SQLException e) {
            throw new StoreFailure("the past was not read", e);
        }
    }

    private <R> R atOneMoment(Connection connection, java.util.function.Supplier<R> read) throws SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(dialect == Dialect.H2 ? SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            R result = read.get();
            connection.commit();
            return result;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(usual);
        }
    }
}
