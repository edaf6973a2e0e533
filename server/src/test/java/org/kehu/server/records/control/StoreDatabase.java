package org.kehu.server.records.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.kehu.common.Kehu;
import org.kehu.common.query.Dialect;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordType;
import org.kehu.server.database.control.Migrations;

/** A database as the migrations make it, with the store on it, inside the test's own process. */
public final class StoreDatabase implements AutoCloseable {
    private static final List<String> OTHERS = List.of(
            "change_log",
            "snapshot",
            "snapshot_part",
            "verdict",
            "number_sequence",
            RecordDdl.SCOPE_TABLE,
            "server_meta");

    private final DataSource source;
    private final Closeable end;
    private final EclipseLinkTxStore store;

    private StoreDatabase(DataSource source, Dialect dialect, Closeable end) throws SQLException {
        this.source = source;
        this.end = end;
        Migrations.apply(source);
        this.store = new EclipseLinkTxStore(source, dialect, Kehu.SCHEMA);
        empty();
    }

    public static StoreDatabase h2() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        return new StoreDatabase(pool, Dialect.H2, pool::dispose);
    }

    public static StoreDatabase postgres() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        DataSource source = postgres.getDatabase("postgres", "postgres", Map.of("options", "-c lock_timeout=5s"));
        return new StoreDatabase(source, Dialect.POSTGRESQL, postgres);
    }

    public DataSource source() {
        return source;
    }

    public EclipseLinkTxStore store() {
        return store;
    }

    /** As it is before the first start. */
    public void empty() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (RecordType type : Kehu.SCHEMA.types()) {
                statement.addBatch("delete from " + type.table());
            }
            for (String table : OTHERS) {
                statement.addBatch("delete from " + table);
            }
            statement.addBatch(
                    "update log_counter set seq = 0, configuration_seq = 0, configuration_tag = 0, floor_seq = 0");
            statement.addBatch("insert into server_meta (id, server_id, epoch, made_at) values"
                    + " (1, '5f1c7a52-9d0e-4b6f-8a53-000000000001', 1, current_timestamp)");
            statement.executeBatch();
        }
    }

    /** Of every row but the verdicts: equal before and after what must change nothing. */
    public String checksum() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("change_log", "log_counter", "number_sequence"));
        tables.add(RecordDdl.SCOPE_TABLE);
        Kehu.SCHEMA.types().forEach(type -> tables.add(type.table()));
        CRC32 sum = new CRC32();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table + order(table))) {
                    add(sum, table, rows);
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static String order(String table) {
        return table.equals(RecordDdl.SCOPE_TABLE) ? " order by 1, 2, 3" : " order by 1, 2";
    }

    private static void add(CRC32 sum, String table, ResultSet rows) throws SQLException {
        sum.update(table.getBytes(StandardCharsets.UTF_8));
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                byte[] cell = String.valueOf(rows.getString(i)).getBytes(StandardCharsets.UTF_8);
                sum.update(cell);
            }
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        end.close();
    }
}
