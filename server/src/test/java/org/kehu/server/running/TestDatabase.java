package org.kehu.server.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The databases that every test of the server runs on. */
public enum TestDatabase {
    H2 {
        @Override
        public Map<String, String> settings() {
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> settings() {
            int port = postgres().getPort();
            return Map.of(
                    "KEHU_DATABASE_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
                    "KEHU_DATABASE_USER", "postgres",
                    "KEHU_DATABASE_PASSWORD", "postgres");
        }
    };

    private static @Nullable EmbeddedPostgres postgres;

    /** What points the server to this database. */
    public abstract Map<String, String> settings();

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
