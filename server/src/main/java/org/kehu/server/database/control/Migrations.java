package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

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
        Flyway flyway = flyway(source, target);
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }

    /**
     * How far a database and this program are apart.
     *
     * @param reached 0 of an empty database
     * @param known version of the newest migration of this program
     */
    public record Distance(int reached, int known) {}

    public static Distance distance(DataSource source) throws SQLException {
        MigrationInfoService info = flyway(source, "latest").info();
        MigrationInfo current = info.current();
        int known = Arrays.stream(info.all())
                .filter(one -> one.getState().isResolved() && one.getVersion() != null)
                .mapToInt(one -> number(one.getVersion()))
                .max()
                .orElse(0);
        return new Distance(current == null || current.getVersion() == null ? 0 : number(current.getVersion()), known);
    }

    private static int number(MigrationVersion version) {
        return Integer.parseInt(version.getVersion());
    }

    private static Flyway flyway(DataSource source, String target) throws SQLException {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new FlawsOfOldRows())
                .target(target)
                .placeholders(isPostgres(source) ? ON_POSTGRESQL : ON_H2)
                .load();
    }

    public static boolean isPostgres(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }
}
