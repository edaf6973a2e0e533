package org.kehu.server.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The databases that every test of the server runs on. */
public enum TestDatabase {
    H2 {
        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Map<String, String> fresh() {
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> settings() {
            return named("postgres");
        }

        @Override
        public Map<String, String> fresh() {
            String name = "kehu_" + UUID.randomUUID().toString().replace('-', '_');
            try (Connection connection = postgres().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return named(name);
        }
    };

    private static @Nullable EmbeddedPostgres postgres;

    /** What points the server to this database. */
    public abstract Map<String, String> settings();

    /** What points servers to a new database that nobody else uses; an embedded one lies in the data folder anyway. */
    public abstract Map<String, String> fresh();

    /** Changes what lies in the one that all tests on PostgreSQL share, behind the server's back. */
    public static void onPostgres(String statement) throws SQLException {
        try (Connection connection = postgres().getPostgresDatabase().getConnection();
                Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    private static Map<String, String> named(String database) {
        return Map.of(
                "KEHU_DATABASE_URL",
                "jdbc:postgresql://localhost:" + postgres().getPort() + "/" + database,
                "KEHU_DATABASE_USER",
                "postgres",
                "KEHU_DATABASE_PASSWORD",
                "postgres");
    }

    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return postgres;
    }

    static synchronized void stopPostgres() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
