package org.kehu.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.kehu.server.database.control.Migrations;

/** Grades and stages from before there were rules are people's, and what the rules gave stays theirs. */
class StandingMigrationTest {
    private static final String FILL = "insert into k_customer (id, revision, grade, grade_source, lifecycle) values "
            + "('00000000-0000-0000-0000-000000000001', 1, 'A', null, null), "
            + "('00000000-0000-0000-0000-000000000002', 1, 'B', 'RULE', 'LEAD'), "
            + "('00000000-0000-0000-0000-000000000003', 1, null, null, null)";

    @Test
    void whatWasThereBeforeTheRulesIsPeoples() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:sources;DB_CLOSE_DELAY=-1");
        Migrations.apply(source, "44");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
            Migrations.apply(source);
            List<String> found = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select grade_source, lifecycle_source from k_customer order by id")) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            assertEquals(List.of("MANUAL null", "RULE MANUAL", "null null"), found);
        }
    }
}
