package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Whether other nodes work on the same PostgreSQL: each has a line to its neighbours from the moment when it is ready, which the
 * database knows by its name. Nodes that only wait for their turn to start have none yet. H2 has one node only.
 */
public final class OtherNodes {
    /** A line that lives says something every other second; PostgreSQL keeps that of a machine that is gone for hours. */
    private static final Duration GONE = Duration.ofMinutes(1);

    private static final String WHERE = "select string_agg(distinct coalesce(host(client_addr), 'localhost'), ', ')"
            + " from pg_stat_activity where datname = current_database() and application_name = '"
            + ConnectionPool.NEIGHBOURS
            + "' and coalesce(state_change > clock_timestamp() - cast(? as bigint) * interval '1 second', true)";

    private OtherNodes() {}

    /**
     * Does not wait for them to end.
     *
     * @param refused told where they are, if there are any
     * @throws SQLException if there are
     */
    public static void requireNone(DataSource source, Consumer<String> refused) throws SQLException {
        requireNone(source, refused, GONE);
    }

    /** @param gone how long a line may be silent */
    static void requireNone(DataSource source, Consumer<String> refused, Duration gone) throws SQLException {
        if (!Migrations.isPostgres(source)) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(WHERE)) {
            statement.setLong(1, gone.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                String others = row.next() ? row.getString(1) : null;
                if (others != null) {
                    refused.accept(others);
                    throw new SQLException("other nodes work on this database");
                }
            }
        }
    }
}
