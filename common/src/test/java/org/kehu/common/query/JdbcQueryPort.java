package org.kehu.common.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordDdl;

/** Records in the tables that their declarations give, by plain JDBC. */
public final class JdbcQueryPort implements QueryPort {
    private final Connection connection;
    private final Dialect dialect;

    public JdbcQueryPort(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        List<String> statements = new ArrayList<>(createScopes());
        Sample.SCHEMA.types().forEach(type -> statements.addAll(RecordDdl.create(type)));
        statements.forEach(this::execute);
    }

    /** As the migrations make it. */
    private static List<String> createScopes() {
        return List.of(
                """
                create table %s (
                  record_type varchar(80) not null,
                  record_id uuid not null,
                  scope_key varchar(80) not null,
                  primary key (record_type, record_id, scope_key)
                )""".formatted(RecordDdl.SCOPE_TABLE),
                "create index record_scope_by_key on %s (scope_key, record_type, record_id)"
                        .formatted(RecordDdl.SCOPE_TABLE));
    }

    @Override
    public void fill(Collection<CrmRecord> records) {
        execute("delete from " + RecordDdl.SCOPE_TABLE);
        Sample.SCHEMA.types().forEach(type -> execute("delete from " + type.table()));
        Map<UUID, CrmRecord> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.id(), record));
        for (CrmRecord record : records) {
            insert(record, byId);
        }
    }

    private void insert(CrmRecord record, Map<UUID, CrmRecord> byId) {
        RecordColumns columns = RecordColumns.of(record.type());
        Field<UUID> parent = record.type().parent();
        UUID root = parent == null ? null : record.get(parent);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        insert(
                "insert into " + record.type().table() + " values (" + marks + ")",
                Arrays.asList(columns.cells(record, root)));
        if (parent == null && !record.type().isConfiguration()) {
            for (String key : record.type().scopes().keys(record)) {
                insert(
                        "insert into " + RecordDdl.SCOPE_TABLE + " values (?, ?, ?)",
                        List.of(record.type().name(), record.id(), key));
            }
        }
    }

    @Override
    public Rows page(RecordQuery query, @Nullable Reader reader) {
        RecordColumns columns = RecordColumns.of(Sample.SCHEMA.type(query.type()));
        List<@Nullable Object[]> rows = run(sql(reader).page(query));
        List<CrmRecord> records = new ArrayList<>();
        rows.forEach(cells -> records.add(columns.record(cells)));
        return new Rows(records, rows.isEmpty() ? null : QuerySql.place(columns, rows.get(rows.size() - 1)));
    }

    @Override
    public long count(RecordQuery query, @Nullable Reader reader) {
        Object count = run(sql(reader).count(query)).get(0)[0];
        return count instanceof Long number ? number : -1;
    }

    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query, @Nullable Reader reader) {
        SummaryShape shape = new SummaryShape(Sample.SCHEMA, query);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        run(sql(reader).summary(query)).forEach(cells -> rows.add(shape.row(cells)));
        return rows;
    }

    private QuerySql sql(@Nullable Reader reader) {
        return reader == null
                ? QuerySql.overCache(dialect, Sample.SCHEMA)
                : QuerySql.readBy(dialect, Sample.SCHEMA, reader.access(), type -> reader.reach());
    }

    private List<@Nullable Object[]> run(SqlStatement sql) {
        List<@Nullable Object[]> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            JdbcCells.bind(statement, sql.parameters());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(JdbcCells.row(rows, sql.columns()));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql.text(), e);
        }
    }

    private void insert(String sql, List<?> cells) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            JdbcCells.bind(statement, cells);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
