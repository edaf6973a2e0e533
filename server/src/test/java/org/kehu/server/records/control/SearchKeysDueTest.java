package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.server.database.control.Migrations;

class SearchKeysDueTest {
    private static final UUID OLD = new UUID(1, 1);

    @Test
    void whatAnOlderVersionStoredIsFilledOnce() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:search-keys;DB_CLOSE_DELAY=-1");
        Migrations.apply(source, "24");
        run(
                source,
                "insert into k_customer (id, revision, name, phone) values ('" + OLD
                        + "', 1, '重庆', '+86 138 1234 5678')");
        for (int i = 0; i < 1200; i++) {
            run(source, "insert into k_contact (id, revision) values (random_uuid(), 1)");
        }
        Migrations.apply(source);
        SearchKeysDue due = new SearchKeysDue(source, Kehu.SCHEMA);
        due.fill();
        String keys = "\nNAME zhong,chong,tong qing\nPHONE 13812345678";
        assertEquals(keys, text(source, "select search_keys from k_customer"));
        assertEquals("1200", text(source, "select count(*) from k_contact where search_keys = ''"));
        run(source, "update k_customer set search_keys = null");
        due.fill();
        assertEquals(null, text(source, "select search_keys from k_customer"));
    }

    private static void run(JdbcDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String text(JdbcDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
