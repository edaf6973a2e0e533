package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. One set of files serves both databases: the few types that are spelled differently are
 * placeholders.
 */
public final class Migrations {
    private static final Map<String, String> ON_H2 = Map.of(
            "bytes", "varbinary",
            "blob", "binary large object",
            "text", "character large object",
            "json", "character large object");
    private static final Map<String, String> ON_POSTGRESQL =
            Map.of("bytes", "bytea", "blob", "bytea", "text", "text", "json", "text");

    private Migrations() {}

    /** Returns the schema version reached. */
    public static String apply(DataSource source) throws SQLException {
        return apply(source, "latest");
    }

    /** No further than to a version. */
    public static String apply(DataSource source, String target) throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new FlawsOfOldRows())
                .target(target)
                .placeholders(isPostgres(source) ? ON_POSTGRESQL : ON_H2)
                .load();
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }

    public static boolean isPostgres(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }
}
