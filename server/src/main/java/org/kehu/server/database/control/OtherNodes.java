package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Whether other nodes work on the same PostgreSQL: each has a line to its neighbours from the moment when it is ready, which the
 * database knows by its name. Nodes that only wait for their turn to start have none yet. H2 has one node only.
 */
public final class OtherNodes {
    private static final String WHERE = "select string_agg(distinct coalesce(host(client_addr), 'this machine'), ', ')"
            + " from pg_stat_activity where datname = current_database() and application_name = '"
            + ConnectionPool.NEIGHBOURS + "'";

    private OtherNodes() {}

    /**
     * Does not wait for them to end.
     *
     * @param refused told where they are, if there are any
     * @throws SQLException if there are
     */
    public static void requireNone(DataSource source, Consumer<String> refused) throws SQLException {
        if (!Migrations.isPostgres(source)) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WHERE)) {
            String others = row.next() ? row.getString(1) : null;
            if (others != null) {
                refused.accept(others);
                throw new SQLException("other nodes work on this database");
            }
        }
    }
}
