package org.kehu.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.kehu.server.database.control.Migrations;

/** What is wrong with rows that were there before the facts were kept is found by the migration, as the declarations find it. */
class FlawsMigrationTest {

    @Test
    void whatIsThereIsJudgedAsWhatIsChanged() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:flaws;DB_CLOSE_DELAY=-1");
        judged(source);
    }

    @Test
    void onPostgresToo() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            judged(postgres.getPostgresDatabase());
        }
    }

    private static void judged(DataSource source) throws SQLException {
        Migrations.apply(source, "45");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into k_customer (id, revision, kind, name, phone, email, tax_id, country)
                    values ('00000000-0000-0000-0000-000000000001', 1, 'COMPANY', '盛和', '0512-62884100',
                        'li@example.con', '914403001922038217', null),
                      ('00000000-0000-0000-0000-000000000002', 1, 'PERSON', 'ACME  TOOLS', '123', null,
                        '110101199003071234', 'US'),
                      ('ffffffff-0000-0000-0000-000000000003', 1, 'COMPANY', 'Acme', null, null, null, null)""");
            statement.execute("""
                    insert into k_contact (id, revision, name_family, name_given, mobile, phone, email)
                    values ('00000000-0000-0000-0000-000000000004', 1, '李', '娜', '1381234567', null, 'li@EXAMPLE.com'),
                      ('00000000-0000-0000-0000-000000000005', 1, '王  小', null, null, '0512-62884100', null)""");
            Migrations.apply(source);
            assertEquals(
                    List.of("null UNTIDY INVALID INVALID", "BLANKS INVALID null null", "null null null null"),
                    rows(
                            statement,
                            "select name_flaw, phone_flaw, email_flaw, tax_id_flaw from k_customer order by id"));
            assertEquals(
                    List.of("null null INVALID UNTIDY", "BLANKS UNTIDY null null"),
                    rows(
                            statement,
                            "select name_flaw, phone_flaw, mobile_flaw, email_flaw from k_contact order by id"));
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.join(
                        " ",
                        rows.getString(1) + "",
                        rows.getString(2) + "",
                        rows.getString(3) + "",
                        rows.getString(4) + ""));
            }
        }
        return found;
    }
}
